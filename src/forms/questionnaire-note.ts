import type { Extension, Item } from './questionnaire-types.ts'

/** Words that stand among the questions: an introduction, a heading. */
export const noteItem = (linkId: string, text: string): Item => ({
  linkId,
  text,
  type: 'display',
  extension: [category('instructions')],
})

/** Words that help with the question within which they stand. */
export const helpItem = (linkId: string, text: string): Item => ({
  linkId,
  text,
  type: 'display',
  extension: [
    {
      url: 'http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl',
      valueCodeableConcept: { coding: [{ system: 'http://hl7.org/fhir/questionnaire-item-control', code: 'help' }] },
    },
    category('instructions'),
  ],
})

const category = (code: string): Extension => ({
  url: 'http://hl7.org/fhir/StructureDefinition/questionnaire-displayCategory',
  valueCodeableConcept: { coding: [{ system: 'http://hl7.org/fhir/questionnaire-display-category', code }] },
})
