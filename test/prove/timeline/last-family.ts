import type { Family } from './kinds.ts'
import { unseen } from './unseen-family.ts'

/** A fourth wording of a life. Its lone events are of the third. */
export const last: Family = {
  name: 'a fourth wording',
  names: ['Ottilie', 'Hamish', 'Bronagh', 'Lowri', 'Idris'],
  types: unseen.types,
  details: unseen.details,
  own: unseen.own,
  happenings: [
    {
      name: 'birth',
      when: 'life',
      voices: {
        midwife: ['Home birth, unplanned, well at birth'],
        gp: ['Baby born at home'],
        hv: ['Unplanned birth at home'],
      },
    },
    {
      name: 'appendix',
      when: 'life',
      voices: {
        ed: ['Perforated appendix removed'],
        gp: ['Appendicectomy'],
        school: ['Away after appendix operation'],
      },
    },
    {
      name: 'nut reaction',
      when: 'life',
      voices: {
        ed: ['Anaphylaxis to cashew, adrenaline given, kept overnight'],
        amb: ['Anaphylaxis, adrenaline given, taken to hospital'],
        gp: ['Anaphylactic reaction to cashew nut'],
        nurse: ['Told of anaphylaxis at weekend, plan reissued'],
      },
    },
    {
      name: 'chickenpox',
      when: 'life',
      voices: { gp: ['Chickenpox'], school: ['Sent home with chickenpox'], hv: ['Chickenpox reported by mother'] },
    },
    {
      name: 'bridge',
      when: 'life',
      voices: {
        police: ['Talked down from motorway bridge, section 136'],
        camhs: ['Seen under section 136 after being on a bridge'],
        csc: ['Police notification: found on bridge, detained under 136'],
      },
    },
    {
      name: 'cannabis',
      when: 'life',
      voices: {
        school: ['Caught with cannabis in school'],
        police: ['Cannabis found at school, community resolution'],
        csc: ['Informed of cannabis possession at school'],
      },
    },
    {
      name: 'overdose',
      when: 'life',
      voices: {
        ed: ['Intentional overdose of sertraline'],
        camhs: ['Seven day follow up arranged after overdose of sertraline'],
        gp: ['Sertraline overdose, quantity on prescription cut'],
      },
    },
    {
      name: 'car',
      when: 'life',
      voices: {
        ed: ['Passenger in road traffic collision, seat belt bruising'],
        police: ['Two-car collision, child passenger checked'],
        gp: ['RTC as a passenger, bruised'],
      },
    },
    {
      name: 'foster',
      when: 'life',
      voices: {
        csc: ['Placed with foster carers under interim care order'],
        school: ['Now living with foster carers'],
        gp: ['Registered from foster placement'],
      },
    },
    {
      name: 'conference',
      when: 'life',
      voices: {
        csc: ['Review child protection conference, plan continues'],
        hv: ['Review conference attended'],
        school: ['Took part in review conference'],
      },
    },
    {
      name: 'strategy',
      when: 'life',
      voices: {
        csc: ['Strategy meeting: threshold for section 47 met'],
        police: ['Strategy meeting attended'],
        ed: ['Registrar dialled in to strategy meeting'],
      },
    },
    {
      name: 'ehcp',
      when: 'life',
      voices: {
        school: ['EHCP issued'],
        clinic: ['Contributed to EHCP'],
        csc: ['Education, health and care plan finalised'],
      },
    },
    {
      name: 'father prison',
      when: 'life',
      voices: {
        police: ['Father remanded in custody'],
        csc: ['Father remanded to prison'],
        school: ['Pupil upset, father in prison'],
      },
    },
    {
      name: 'gastrostomy',
      when: 'life',
      voices: { clinic: ['Gastrostomy placed'], hospice: ['PEG inserted at hospital'], gp: ['Gastrostomy operation'] },
    },
    {
      name: 'put down',
      when: 'acute',
      voices: { police: ['Placed on sofa with father', 'Went to bed as normal'], ed: ['Put to sleep on sofa'] },
    },
    {
      name: 'found',
      when: 'acute',
      voices: {
        police: ['Found by father, cold and pale', 'Discovered by mother on waking'],
        amb: ['Found lifeless by father'],
        ed: ['Father woke to find child lifeless'],
        picu: ['Found pulseless by father'],
      },
    },
    {
      name: 'call',
      when: 'acute',
      voices: {
        amb: ['999 call'],
        police: ['Neighbour called ambulance', '999 call from home'],
        school: ['Head called 999'],
      },
    },
    {
      name: 'crew',
      when: 'acute',
      voices: {
        amb: ['Crew at patient', 'Ambulance on scene'],
        police: ['Ambulance crew arrived at house'],
        school: ['Ambulance came'],
      },
    },
    { name: 'police', when: 'acute', voices: { police: ['Sergeant took charge of scene'], amb: ['Police on scene'] } },
    {
      name: 'adrenaline',
      when: 'acute',
      voices: { amb: ['First adrenaline given'], ed: ['First adrenaline by crew'] },
    },
    {
      name: 'rosc',
      when: 'acute',
      voices: {
        amb: ['Return of circulation'],
        ed: ['Heart started again', 'ROSC in resus'],
        picu: ['Return of circulation'],
      },
    },
    {
      name: 'depart',
      when: 'acute',
      voices: { amb: ['Departed scene'], police: ['Crew left for hospital with child'] },
    },
    {
      name: 'arrive',
      when: 'acute',
      voices: {
        amb: ['At hospital'],
        ed: ['Into resus', 'Arrived in A&E, in asystole'],
        police: ['Child taken into A&E'],
      },
    },
    { name: 'scan', when: 'acute', voices: { ed: ['CT scan of head'], picu: ['Head CT: swelling'] } },
    { name: 'picu', when: 'acute', voices: { picu: ['Arrived on unit'], ed: ['Retrieval team took child to PICU'] } },
    {
      name: 'death',
      when: 'acute',
      voices: {
        ed: ['Pronounced dead', 'Resuscitation ended, death confirmed'],
        picu: ['Died peacefully with family'],
        amb: ['Life extinct confirmed'],
        police: ['Doctor pronounced death', 'Death confirmed'],
        gp: ['Died'],
      },
    },
    {
      name: 'jar',
      when: 'after',
      voices: {
        ed: ['Initial JAR meeting'],
        police: ['Joint agency response: first meeting'],
        csc: ['Joint agency meeting'],
      },
    },
    { name: 'pm', when: 'after', voices: { police: ['Post-mortem: no injury'], clinic: ['Post-mortem examination'] } },
  ],
  lookalikes: [
    { a: ['gp', 'Medication review'], b: ['camhs', 'Medication review'], days: [3, 60] },
    { a: ['hv', 'Home visit, feeding well'], b: ['midwife', 'Home visit, feeding well'], days: [2, 14] },
    { a: ['gp', 'Seen with wheeze'], b: ['ed', 'Seen with wheeze, nebuliser, home'], days: [3, 60] },
    { a: ['gp', 'Discharge letter received'], b: ['ed', 'Discharged after two nights'], days: [2, 20] },
    {
      a: ['police', 'Domestic incident, parents arguing'],
      b: ['csc', 'Domestic incident notification, mother assaulted'],
      days: [25, 90],
    },
    { a: ['school', 'Attendance meeting'], b: ['nurse', 'Meeting about continence'], days: [0, 9] },
    { a: ['clinic', 'MRI of brain'], b: ['picu', 'MRI of brain'], days: [90, 300] },
    { a: ['ed', 'Fall from trampoline, no fracture'], b: ['gp', 'Fall from bunk bed'], days: [10, 90] },
  ],
}
