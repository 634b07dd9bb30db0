// dynalite has no types. These are the parts of it that the table server uses: the expression parsers and their checks.

declare module 'dynalite/validations/index.js' {
  type Value = import('./wire.ts').AttributeValue
  type Path = (string | number)[]
  type Size = { type: 'function'; name: 'size'; args: [Path | Value] }
  type Operand = Path | Value | Size
  type Comparator = '=' | '<>' | '<' | '<=' | '>' | '>='
  type Predicate = 'attribute_exists' | 'attribute_not_exists' | 'attribute_type' | 'begins_with' | 'contains'

  export type Condition =
    | { type: 'and'; args: [Condition, Condition] }
    | { type: 'or'; args: [Condition, Condition] }
    | { type: 'not'; args: [Condition] }
    | { type: Comparator | 'between' | 'in'; args: Operand[] }
    | { type: 'function'; name: Predicate; args: Operand[] }

  export type Assigned =
    | Path
    | Value
    | { type: 'add' | 'subtract'; args: [Assigned, Assigned] }
    | { type: 'function'; name: 'if_not_exists'; args: [Path, Assigned] }
    | { type: 'function'; name: 'list_append'; args: [Assigned, Assigned] }

  export type UpdateSection =
    | { type: 'set'; path: Path; val: Assigned }
    | { type: 'remove'; path: Path }
    | { type: 'add' | 'delete'; path: Path; val: Value; attrType: 'N' | 'SS' | 'NS' | 'BS' | 'L' }

  export type KeyCondition = {
    ComparisonOperator: 'EQ' | 'LT' | 'LE' | 'GT' | 'GE' | 'BETWEEN' | 'BEGINS_WITH'
    AttributeValueList: Value[]
  }

  export type ExpressionTexts = {
    ConditionExpression?: string | undefined
    UpdateExpression?: string | undefined
    KeyConditionExpression?: string | undefined
    FilterExpression?: string | undefined
    ProjectionExpression?: string | undefined
    ExpressionAttributeNames?: Record<string, string> | undefined
    ExpressionAttributeValues?: Record<string, Value> | undefined
  }

  /** What `validateExpressions` leaves behind in the object it was given. */
  export type ParsedExpressions = {
    _condition?: { expression: Condition; nestedPaths: Record<string, true> }
    _updates?: { sections: UpdateSection[]; paths: Path[]; nestedPaths: Record<string, true> }
    _keyCondition?: { expression: Condition }
    _filter?: { expression: Condition; pathHeads: Record<string, true>; nestedPaths: Record<string, true> }
    _projection?: { paths: Path[]; nestedPaths: Record<string, true> }
  }

  /** Answers with the text of what is wrong, if anything is. */
  export function validateExpressions(request: ExpressionTexts & ParsedExpressions): string | undefined
  export function validateExpressionParams(
    request: ExpressionTexts,
    expressions: string[],
    others: string[],
  ): string | undefined
  /** Likewise. */
  export function validateAttributeValue(value: Value): string | undefined
  export function convertKeyCondition(condition: Condition): string | Record<string, KeyCondition>
}

declare module 'dynalite/validations/createTable.js' {
  export function custom(request: object): string | undefined
}

declare module 'dynalite/db/index.js' {
  /** The parts of the item that the paths name, in the shape they have there. */
  export function mapPaths(paths: (string | number)[][], item: import('./wire.ts').Item): import('./wire.ts').Item
}
