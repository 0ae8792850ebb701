import type { Family } from './kinds.ts'
import { unseen } from './unseen-family.ts'

/** A fifth wording, of other deaths (fumes, a battery swallowed, a rail line, a farm); measured once, unseen. */
export const fifth: Family = {
  name: 'a fifth wording',
  names: ['Zadie', 'Fergus', 'Imogen', 'Teo', 'Saoirse'],
  types: unseen.types,
  details: ['no worries', 'given leaflet', 'with cousin', 'grandad there', 'well kept'],
  own: {
    amb: ['Called for nosebleed, left at scene', 'Welfare call, not needed'],
    police: ['Theft of bicycle logged', 'Noise complaint from neighbours', 'Stopped with friends near sidings, %'],
    ed: ['Bead up nose', 'Ear syringed, %', 'Plaster removed'],
    picu: ['Bed request declined'],
    gp: ['Hay fever tablets', 'Verruca', 'Rash, cream given, %', 'Travel jabs', 'Ear ache'],
    hv: ['Weaning group, %', 'Drop-in, teething', 'Sleep advice over phone'],
    school: ['Detention for lateness', 'Parents evening, %', 'Class trip to zoo', 'Won poetry prize'],
    csc: ['Child seen alone, %', 'Supervision with manager', 'Core group'],
    camhs: ['Group session, %', 'Questionnaires filled in', 'Parent workshop'],
    midwife: ['Bloods taken', 'Heartbeat heard, %'],
    nurse: ['Height and weight in class', 'Hearing screen, %'],
    housing: ['Gutter repaired', 'Rent letter, %', 'Lock changed'],
    hospice: ['Music therapy, %', 'Respite weekend'],
    clinic: ['Eye clinic, patching, %', 'Dietitian clinic'],
  },
  happenings: [
    {
      name: 'birth',
      when: 'life',
      voices: {
        midwife: ['Ventouse delivery, girl', 'Breech baby delivered'],
        gp: ['Newborn notification'],
        hv: ['Baby arrived, ventouse'],
      },
    },
    {
      name: 'dog bite',
      when: 'life',
      voices: {
        ed: ['Bitten on cheek by terrier, stitched'],
        police: ['Report of terrier biting child'],
        gp: ['Dog bite to face, sutured in A&E'],
        school: ['Off with bitten face'],
      },
    },
    {
      name: 'grommets',
      when: 'life',
      voices: {
        clinic: ['Grommets fitted as day case'],
        gp: ['ENT: grommets put in'],
        nurse: ['Ears operated on, grommets'],
      },
    },
    {
      name: 'boiler',
      when: 'life',
      voices: {
        housing: ['Engineer condemned boiler'],
        hv: ['Family without heating, boiler condemned'],
        csc: ['Landlord says boiler unsafe and cut off'],
      },
    },
    {
      name: 'arson',
      when: 'life',
      voices: {
        police: ['Shed set alight, youths seen running off'],
        housing: ['Shed burnt down'],
        school: ['Family upset by fire in garden shed'],
      },
    },
    {
      name: 'ran off',
      when: 'life',
      voices: {
        police: ['Missing overnight, traced in Leeds'],
        csc: ['Ran off to Leeds, returned next morning'],
        school: ['Did not come in, traced in Leeds'],
      },
    },
    {
      name: 'fixed term',
      when: 'life',
      voices: {
        school: ['Suspended three days for fighting'],
        csc: ['Fighting in school, suspended'],
        camhs: ['Suspended from school after fight'],
      },
    },
    {
      name: 'conference',
      when: 'life',
      voices: {
        csc: ['ICPC: made subject to plan, neglect'],
        hv: ['Child protection plan from today, neglect'],
        school: ['Conference attended, neglect plan'],
        police: ['ICPC, plan for neglect'],
      },
    },
    {
      name: 'eating',
      when: 'life',
      voices: {
        camhs: ['Seen for restrictive eating'],
        gp: ['CAMHS saw her about not eating'],
        school: ['Out of lessons for CAMHS, eating worries'],
      },
    },
    {
      name: 'diabetes',
      when: 'life',
      voices: {
        ed: ['New type 1 diabetes, ketoacidosis'],
        gp: ['Diabetic ketoacidosis, newly diagnosed'],
        nurse: ['Type 1 diabetes, insulin to start in school'],
        clinic: ['First seen after ketoacidosis, insulin begun'],
      },
    },
    {
      name: 'mother stroke',
      when: 'life',
      voices: {
        gp: ['Mother had stroke'],
        school: ['Mum taken ill with stroke'],
        csc: ['Stroke of mother, aunt caring'],
      },
    },
    {
      name: 'eviction',
      when: 'life',
      voices: {
        housing: ['Bailiffs executed eviction'],
        csc: ['Evicted by bailiffs, in hotel'],
        school: ['Evicted, staying in hotel'],
      },
    },
    {
      name: 'wishes',
      when: 'life',
      voices: {
        hospice: ['Advance care plan signed by family'],
        gp: ['Copy of advance care plan agreed with family'],
        clinic: ['Advance care plan talked through and signed'],
      },
    },
    {
      name: 'alarm',
      when: 'acute',
      voices: {
        police: ['Aunt noticed him blue on rug', 'Driver saw person on line'],
        ed: ['Noticed blue by aunt'],
        csc: ['Aunt noticed he had gone blue'],
      },
    },
    {
      name: '999',
      when: 'acute',
      voices: {
        amb: ['Call taken by control', 'Treble nine from aunt'],
        police: ['Ambulance requested by aunt', 'Aunt dialled 999'],
      },
    },
    {
      name: 'reach',
      when: 'acute',
      voices: {
        amb: ['With patient', 'Arrived, CPR by aunt under way'],
        police: ['First ambulance pulled up', 'Paramedics with him'],
      },
    },
    {
      name: 'shock',
      when: 'acute',
      voices: { amb: ['First shock given'], ed: ['Shocked once by crew'], police: ['Crew used defibrillator'] },
    },
    {
      name: 'line',
      when: 'acute',
      voices: { amb: ['Needle into shin bone, fluids'], ed: ['Intraosseous needle by crew'] },
    },
    {
      name: 'away',
      when: 'acute',
      voices: { amb: ['Wheels rolling to hospital'], police: ['Ambulance drove off to hospital'] },
    },
    {
      name: 'in',
      when: 'acute',
      voices: {
        amb: ['Handed over in resus'],
        ed: ['Received into resus from crew'],
        police: ['Ambulance reached hospital'],
      },
    },
    {
      name: 'ecmo',
      when: 'acute',
      voices: { picu: ['Put on ECMO'], ed: ['ECMO started by PICU team'] },
    },
    {
      name: 'death',
      when: 'acute',
      voices: {
        ed: ['Efforts ended, death declared'],
        picu: ['Support switched off, died'],
        police: ['Death declared by consultant'],
        amb: ['Declared deceased'],
        gp: ['Died in hospital'],
      },
    },
    {
      name: 'jar',
      when: 'after',
      voices: {
        csc: ['Rapid response meeting chaired by nurse'],
        police: ['Rapid response meeting'],
        ed: ['Joined rapid response meeting'],
      },
    },
    {
      name: 'samples',
      when: 'after',
      voices: { police: ['Boiler taken away for testing'], housing: ['Police removed boiler'] },
    },
  ],
  lookalikes: [
    { a: ['gp', 'Nappy rash, cream'], b: ['hv', 'Nappy rash, cream advised'], days: [4, 40] },
    { a: ['gp', 'Inhaler review'], b: ['clinic', 'Inhaler review, spacer'], days: [12, 80] },
    { a: ['school', 'Meeting with aunt'], b: ['csc', 'Meeting with aunt'], days: [2, 25] },
    { a: ['ed', 'Fell off scooter, grazes'], b: ['gp', 'Fell off swing, grazes'], days: [5, 70] },
    { a: ['csc', 'Core group'], b: ['hv', 'Core group attended'], days: [20, 60] },
    { a: ['camhs', 'Telephone review with aunt'], b: ['gp', 'Telephone review'], days: [2, 30] },
    { a: ['police', 'Parents arguing, both advised'], b: ['housing', 'Parents arguing loudly'], days: [4, 50] },
    { a: ['clinic', 'Blood results normal'], b: ['gp', 'Blood results normal'], days: [3, 12] },
  ],
}
