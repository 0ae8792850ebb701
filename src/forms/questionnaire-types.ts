/** As much of FHIR R4 as our questionnaires use. */
export type Coding = {
  readonly system?: string
  readonly code?: string
  readonly display?: string
  readonly extension?: readonly Extension[]
}

export type Extension = { readonly url: string } & {
  readonly [value in `value${string}`]?: string | number | boolean | Coding | CodeableConcept | Expression
}

export type CodeableConcept = { readonly coding: readonly Coding[] }
export type Expression = { readonly language: string; readonly expression: string }

export type EnableWhen = {
  readonly question: string
  readonly operator: 'exists' | '=' | '!=' | '>' | '<' | '>=' | '<='
  readonly answerBoolean?: boolean
  readonly answerInteger?: number
  readonly answerDecimal?: number
  readonly answerCoding?: Coding
}

export type ItemType =
  | 'group'
  | 'display'
  | 'boolean'
  | 'decimal'
  | 'integer'
  | 'date'
  | 'time'
  | 'string'
  | 'text'
  | 'choice'
  | 'attachment'

export type Item = {
  readonly linkId: string
  readonly text: string
  readonly type: ItemType
  readonly extension?: readonly Extension[]
  readonly enableWhen?: readonly EnableWhen[]
  readonly enableBehavior?: 'all' | 'any'
  readonly required?: boolean
  readonly repeats?: boolean
  readonly readOnly?: boolean
  readonly maxLength?: number
  readonly answerOption?: readonly { readonly extension?: readonly Extension[]; readonly valueCoding: Coding }[]
  readonly item?: readonly Item[]
}

export type Questionnaire = {
  readonly resourceType: 'Questionnaire'
  readonly id: string
  readonly url: string
  readonly version: string
  readonly name: string
  readonly title: string
  readonly status: 'active'
  readonly subjectType: readonly string[]
  readonly effectivePeriod?: { readonly start: string }
  readonly item: readonly Item[]
}

export type ResponseAnswer = {
  readonly valueBoolean?: boolean
  readonly valueDecimal?: number
  readonly valueInteger?: number
  readonly valueDate?: string
  readonly valueTime?: string
  readonly valueString?: string
  readonly valueCoding?: Coding
  readonly item?: readonly ResponseItem[]
}

export type ResponseItem = {
  readonly linkId: string
  readonly text?: string
  readonly item?: readonly ResponseItem[]
  readonly answer?: readonly ResponseAnswer[]
}

export type QuestionnaireResponse = {
  readonly resourceType: 'QuestionnaireResponse'
  readonly questionnaire: string
  readonly status: 'in-progress' | 'completed'
  readonly item?: readonly ResponseItem[]
}
