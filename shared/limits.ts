/** Limits that both sides hold; sizes are in UTF-8 bytes unless the name says otherwise (safeguards, section 4). */
export const limits = {
  apiBodyBytes: 256 * 1024,
  jsonDepth: 20,
  postBytes: 64 * 1024,
  summaryBytes: 8 * 1024,
  titleCharacters: 200,
  nameCharacters: 120,
  noteCharacters: 500,
  descriptionCharacters: 1_000,
  flagCharacters: 1_000,
  passageCharacters: 2_000,
  answerCharacters: 2_000,
  answersPerAct: 5,
  pauseDays: 366,
  fileBytes: 25 * 1024 * 1024,
  fileNameCharacters: 200,
  filesPerPost: 10,
  filesPerPerson: { most: 100, minutes: 24 * 60 },
  altCharacters: 500,
  emailCharacters: 254,
  csvRows: 500,
  spacesPerPage: 50,
  threadsPerPage: 25,
  // Each is read by itself, and not from a list: with its mark a unit.
  threadsPerFilteredPage: 12,
  pinsPerSpace: 3,
  postsPerPage: 20,
  mentionsPerPost: 20,
  peoplePerPage: 50,
  hitsPerPage: 10,
  // Beyond it a count says nothing that helps.
  hitsCounted: 200,
  draftsHandedOver: 50,
  // One device saves a draft at most every 20 seconds: some devices, and some boxes on each.
  draftsPerPerson: { most: 900, minutes: 60 },
  // A round of introductions names everybody once; beyond it is a program, or somebody to talk to.
  mentionsPerPerson: { most: 200, minutes: 60 },
  passkeysPerPerson: 10,
  sessionsPerPerson: 20,
  // A person who writes twice a second for ten minutes is a program; a ministry behind one address is many people.
  writesPerPerson: { most: 1_200, minutes: 10 },
  writesPerSource: { most: 12_000, minutes: 10 },
} as const
