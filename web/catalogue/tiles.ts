import type { Country } from '../../shared/countries.ts'

/**
 * The Americas drawn by hand: column and row of each State, the smallest island as big as the largest country. Seven columns fit a phone with
 * tiles that a finger meets.
 */
export const tiles: Record<Country, readonly [column: number, row: number]> = {
  ...{ CA: [2, 1], US: [2, 2], BS: [5, 2], MX: [1, 3], CU: [4, 3], HT: [5, 3], DO: [6, 3] },
  ...{ GT: [1, 4], BZ: [2, 4], JM: [4, 4], KN: [6, 4], AG: [7, 4], SV: [1, 5], HN: [2, 5], DM: [7, 5] },
  ...{ NI: [2, 6], VC: [6, 6], LC: [7, 6], CR: [2, 7], PA: [3, 7], GD: [6, 7], BB: [7, 7] },
  ...{ CO: [3, 8], VE: [4, 8], GY: [5, 8], SR: [6, 8], TT: [7, 8], EC: [2, 9], PE: [3, 9], BR: [5, 9] },
  ...{ BO: [4, 10], PY: [5, 10], CL: [3, 11], AR: [4, 11], UY: [5, 11] },
}
