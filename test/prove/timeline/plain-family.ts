import type { Family } from './kinds.ts'

/** Short notes, as most returns are written. */
export const plain: Family = {
  name: 'short notes',
  names: ['Robin', 'Sky', 'Ashby', 'Marlow', 'Wren'],
  types: {
    amb: 'ambulance',
    police: 'police',
    ed: 'acute hospital',
    picu: 'tertiary specialist',
    gp: 'GP',
    hv: 'health visiting',
    school: 'education setting',
    csc: "children's social care",
    camhs: 'CAMHS or mental health',
    midwife: 'maternity',
    nurse: 'school nursing',
    housing: 'housing',
    hospice: 'hospice or palliative care',
    clinic: 'acute hospital',
  },
  details: [
    'eczema',
    'asthma',
    'constipation',
    'a sore ear',
    'speech',
    'sleep',
    'diet',
    'headaches',
    'growth',
    'behaviour',
  ],
  happenings: [
    {
      name: 'birth',
      when: 'life',
      voices: {
        midwife: ['Born by forceps at term', 'Normal birth at 39 weeks'],
        gp: ['Birth, 3.2 kg', 'Born at term'],
        hv: ['Born in hospital', 'Birth notification: born at 39 weeks'],
      },
    },
    {
      name: 'fracture',
      when: 'life',
      voices: {
        ed: ['Broken collarbone, fall from a swing', 'Fractured arm after falling off bike'],
        gp: ['Fractured clavicle seen in A&E', 'A&E letter: fracture after fall'],
        school: ['Came to school in a sling after breaking a bone'],
        csc: ['Hospital told us of a fracture, mechanism accepted'],
      },
    },
    {
      name: 'scald',
      when: 'life',
      voices: {
        ed: ['Scald to chest from tea', 'Attended with burn from hot drink'],
        hv: ['Scald from a hot drink, safety advice', 'Burn reported by ED'],
        gp: ['Burn to chest, dressed in ED'],
      },
    },
    {
      name: 'overdose',
      when: 'life',
      voices: {
        ed: ['Took overdose of ibuprofen, admitted overnight'],
        camhs: ['Seen on ward after overdose', 'Overdose, assessed by liaison team'],
        gp: ['Overdose, kept in overnight'],
        amb: ['Attended overdose at home'],
        school: ['Parent told us of an overdose'],
      },
    },
    {
      name: 'mh-referral',
      when: 'life',
      voices: {
        gp: ['Referred to CAMHS with low mood', 'Referral sent to mental health team'],
        camhs: ['Referral received from GP, low mood', 'GP referral accepted'],
        school: ['Supported GP referral to CAMHS'],
      },
    },
    {
      name: 'csc-referral',
      when: 'life',
      voices: {
        school: ['Safeguarding referral to social care about neglect', 'Referred to MASH: hungry, dirty clothes'],
        csc: ['Contact from school about neglect, no further action', 'Referral from school, assessment started'],
        police: ['Notified of school referral to social care'],
      },
    },
    {
      name: 'strategy',
      when: 'life',
      voices: {
        csc: ['Strategy meeting held', 'Strategy discussion, section 47 agreed'],
        police: ['Strategy discussion with social care', 'Took part in strategy meeting'],
        nurse: ['Strategy meeting attended by school nurse'],
      },
    },
    {
      name: 'conference',
      when: 'life',
      voices: {
        csc: ['Initial child protection conference, plan under neglect', 'Made subject of child protection plan'],
        hv: ['Attended initial child protection conference', 'ICPC: child protection plan'],
        school: ['Child protection conference attended'],
        gp: ['Report sent to child protection conference'],
      },
    },
    {
      name: 'domestic',
      when: 'life',
      voices: {
        police: ['Domestic incident, father arrested', 'Called to domestic abuse at home, children present'],
        csc: ['Police notification of domestic abuse', 'Domestic abuse incident notified, father in custody'],
        hv: ['Informed of domestic incident'],
      },
    },
    {
      name: 'missing',
      when: 'life',
      voices: {
        police: ['Reported missing, found at a friend’s', 'Missing episode, returned next morning'],
        csc: ['Missing from home, return interview offered', 'Missing overnight'],
        school: ['Reported as missing by family'],
      },
    },
    {
      name: 'seizure',
      when: 'life',
      voices: {
        ed: ['First seizure, CT normal', 'Attended after fit at home'],
        amb: ['Conveyed after seizure', 'Called to convulsion at home'],
        gp: ['Fit, seen in ED', 'Seizure, hospital attended'],
      },
    },
    {
      name: 'chest',
      when: 'life',
      voices: {
        ed: ['Admitted with bronchiolitis', 'Bronchiolitis, two nights on ward'],
        gp: ['In hospital with bronchiolitis', 'Bronchiolitis, admitted'],
        hv: ['Mother says admitted with bronchiolitis'],
      },
    },
    {
      name: 'diagnosis',
      when: 'life',
      voices: {
        clinic: ['Epilepsy diagnosed', 'Diagnosis of epilepsy given'],
        gp: ['Diagnosis of epilepsy by hospital'],
        school: ['School told of epilepsy diagnosis'],
      },
    },
    {
      name: 'excluded',
      when: 'life',
      voices: {
        school: ['Excluded for five days for fighting', 'Suspended after a fight'],
        csc: ['School exclusion noted', 'Told of suspension from school'],
        nurse: ['Excluded from school for fighting'],
      },
    },
    {
      name: 'moved',
      when: 'life',
      voices: {
        housing: ['Family moved into flat', 'Tenancy began at new flat'],
        school: ['Family moved to a new flat'],
        csc: ['Family moved house'],
      },
    },
    {
      name: 'cpa',
      when: 'life',
      voices: {
        camhs: ['CPA review, plan agreed', 'Care programme meeting'],
        csc: ['Attended CPA review', 'CPA meeting attended by social worker'],
        school: ['Attended CPA'],
      },
    },
    {
      name: 'lastseen',
      when: 'acute',
      voices: { police: ['Last seen alive by mother, asleep', 'Put to bed by mother'], ed: ['Put down to sleep'] },
    },
    {
      name: 'found',
      when: 'acute',
      voices: {
        police: ['Found unresponsive by father', 'Found lifeless in bedroom'],
        amb: ['Found not breathing by father'],
        ed: ['Father found child lifeless', 'Found unresponsive in bed'],
        picu: ['Found unresponsive at home'],
      },
    },
    {
      name: 'call',
      when: 'acute',
      voices: {
        amb: ['999 call received', 'Emergency call answered'],
        police: ['999 call made by mother', 'Ambulance called by mother'],
        school: ['Ambulance called', '999 called by office'],
      },
    },
    {
      name: 'cpr',
      when: 'acute',
      voices: {
        police: ['Neighbour began CPR', 'Bystander CPR started'],
        amb: ['CPR in progress by neighbour', 'Bystander CPR under way'],
      },
    },
    {
      name: 'crew',
      when: 'acute',
      voices: {
        amb: ['Crew on scene', 'First crew arrived'],
        police: ['Paramedics arrived', 'Ambulance arrived at address'],
        school: ['Paramedics arrived at school', 'Ambulance crew reached school'],
      },
    },
    { name: 'officers', when: 'acute', voices: { police: ['First officers at address', 'Police patrol arrived'] } },
    {
      name: 'rosc',
      when: 'acute',
      voices: {
        amb: ['ROSC', 'Return of spontaneous circulation'],
        ed: ['Return of circulation', 'Pulse regained'],
        picu: ['ROSC obtained', 'Return of circulation'],
      },
    },
    {
      name: 'left',
      when: 'acute',
      voices: {
        amb: ['Left scene for hospital', 'Departed for hospital'],
        police: ['Ambulance left for hospital', 'Ambulance departed'],
      },
    },
    {
      name: 'arrived',
      when: 'acute',
      voices: {
        amb: ['Arrived at hospital, handed over', 'At ED'],
        ed: ['Arrived in emergency department', 'Arrived in resus by ambulance'],
        police: ['Child arrived at hospital'],
      },
    },
    {
      name: 'intubated',
      when: 'acute',
      voices: { ed: ['Intubated', 'Intubated by anaesthetist'], picu: ['Intubated in ED'] },
    },
    {
      name: 'ct',
      when: 'acute',
      voices: { ed: ['CT head: swelling', 'CT brain performed'], picu: ['CT head shows swelling'] },
    },
    {
      name: 'picu',
      when: 'acute',
      voices: { picu: ['Arrived on PICU', 'Admitted to PICU'], ed: ['Transferred to PICU by retrieval team'] },
    },
    {
      name: 'death',
      when: 'acute',
      voices: {
        ed: ['Death confirmed', 'Resuscitation stopped, died'],
        picu: ['Died on PICU', 'Died after care withdrawn'],
        amb: ['Life extinct', 'Recognition of life extinct'],
        police: ['Death confirmed by doctor', 'Pronounced dead', 'Life pronounced extinct'],
        gp: ['Died in hospital'],
      },
    },
    {
      name: 'jar',
      when: 'after',
      voices: {
        ed: ['Initial information sharing meeting', 'Joint agency meeting'],
        police: ['Joint agency meeting', 'Initial joint agency response meeting'],
        csc: ['Information sharing meeting', 'Joint agency response meeting'],
      },
    },
    {
      name: 'pm',
      when: 'after',
      voices: { police: ['Post-mortem carried out', 'Attended post-mortem'], clinic: ['Post mortem examination'] },
    },
  ],
  own: {
    amb: ['Called for %, left at home with advice', 'Attended for %, not conveyed'],
    police: [
      'Antisocial behaviour call, words of advice',
      'Neighbour complaint about noise',
      'Intelligence report, no action',
    ],
    ed: ['Attended with %, sent home', 'Seen with % in children’s ED'],
    picu: ['Family meeting with consultant', 'Second opinion on prognosis', 'EEG flat'],
    gp: ['Seen with %', 'Consultation about %', 'Prescribed cream for %', 'Telephone call about %', 'MMR given'],
    hv: [
      'Home visit, % discussed',
      'Clinic contact, weight on 25th centile',
      'No access visit',
      'Telephone call to mother about %',
      'Two year review',
    ],
    school: [
      'Parents’ evening, % discussed',
      'Attendance letter sent home',
      'Late three times this week',
      'Trip to the coast',
      'Joined reception class',
    ],
    csc: [
      'Social worker visit to home',
      'Case closed',
      'Case allocated to social worker',
      'Core group meeting',
      'Telephone call to grandmother',
    ],
    camhs: [
      'Therapy session, % discussed',
      'Did not attend appointment',
      'First appointment',
      'Discharged from service',
    ],
    midwife: ['Booking appointment', 'Anomaly scan normal', 'Postnatal visit at home'],
    nurse: ['Height and weight measured in school', 'Drop-in about %', 'Care plan for % written'],
    housing: ['Repair of boiler', 'Damp inspection', 'Rent arrears letter'],
    hospice: ['Respite stay', 'Home visit by community nurse', 'Symptom plan reviewed'],
    clinic: ['Outpatient review of %', 'Was not brought to clinic', 'Blood tests normal', 'MRI normal'],
  },
  lookalikes: [
    { a: ['gp', 'Asthma review by nurse'], b: ['clinic', 'Asthma clinic review'], days: [3, 60] },
    { a: ['hv', 'Home visit, mother well'], b: ['csc', 'Home visit, mother well'], days: [1, 30] },
    { a: ['gp', 'Seen with cough'], b: ['ed', 'Attended with cough, discharged'], days: [1, 40] },
    { a: ['gp', 'Clinic letter received'], b: ['clinic', 'Seen in clinic, follow up in a year'], days: [4, 30] },
    { a: ['camhs', 'Did not attend appointment'], b: ['clinic', 'Did not attend appointment'], days: [1, 30] },
    {
      a: ['school', 'Meeting with mother about attendance'],
      b: ['csc', 'Meeting with mother about housing'],
      days: [0, 9],
    },
    { a: ['police', 'Missing, found at bus station'], b: ['csc', 'Missing for two nights'], days: [25, 90] },
    { a: ['ed', 'Attended with vomiting'], b: ['gp', 'Seen with fever and rash'], days: [0, 5] },
    { a: ['school', 'First day back after holidays'], b: ['nurse', 'First drop-in session'], days: [0, 3] },
  ],
}
