import type { Family } from './kinds.ts'

/** Whole sentences, abbreviations and the talk of each trade. */
export const telling: Family = {
  name: 'sentences and trade talk',
  names: ['Tamsin', 'Jory', 'Elowen', 'Kit', 'Perran'],
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
    housing: 'other',
    hospice: 'other',
    clinic: 'tertiary specialist',
  },
  details: [
    'reflux',
    'hay fever',
    'a verruca',
    'toilet training',
    'bed wetting',
    'sickness',
    'a stammer',
    'knee pain',
    'food refusal',
    'tiredness',
  ],
  happenings: [
    {
      name: 'birth',
      when: 'life',
      voices: {
        midwife: ['Delivered by ventouse in good condition', '%N was delivered at 38+4'],
        gp: ['New baby of this family delivered', 'Baby born, no concerns'],
        hv: ['Baby was born at 38 weeks'],
      },
    },
    {
      name: 'croup',
      when: 'life',
      voices: {
        ed: ['Brought in with stridor, croup, given dexamethasone'],
        gp: ['Letter from hospital: treated for croup in the night', 'Croup, was taken to hospital'],
        amb: ['Conveyed to ED with croup', 'Barking cough and stridor, taken in'],
      },
    },
    {
      name: 'dogbite',
      when: 'life',
      voices: {
        ed: ['Dog bite to cheek, sutured under anaesthetic'],
        police: ['Dog seized after it bit %N', 'Investigation of dog bite opened'],
        gp: ['Facial wound, dog bite, stitches by hospital'],
        csc: ['Police informed us that %N was bitten by the family dog'],
      },
    },
    {
      name: 'tablets',
      when: 'life',
      voices: {
        ed: ['Deliberate ingestion of 20 paracetamol tablets, NAC given', 'Paracetamol OD, bloods at 4 hrs'],
        camhs: ['Urgent assessment on paediatric ward following ingestion of paracetamol'],
        gp: ['Discharge note: paracetamol overdose', 'ED report of intentional OD'],
        amb: ['Patient states she has taken tablets; conveyed'],
      },
    },
    {
      name: 'camhs-ref',
      when: 'life',
      voices: {
        gp: ['I asked CAMHS to see %N because of anxiety', 'Letter of referral written to CAMHS'],
        camhs: ['Request for help from the surgery logged', 'Referred by family doctor for anxiety'],
      },
    },
    {
      name: 'mash',
      when: 'life',
      voices: {
        school: ['DSL made a referral to the front door after a disclosure', 'MASH referral submitted by school'],
        csc: ['School referral screened by MASH, disclosure of being hit', 'Referral from education, threshold met'],
        police: ['MASH shared a referral made by the school'],
      },
    },
    {
      name: 'strategy',
      when: 'life',
      voices: {
        csc: ['Strat discussion convened; joint s47 to begin', 'Multi-agency strategy meeting chaired by us'],
        police: ['DS took part in the strategy discussion', 'Strat meeting, joint enquiry'],
        ed: ['Consultant joined the strategy discussion by phone'],
      },
    },
    {
      name: 'icpc',
      when: 'life',
      voices: {
        csc: [
          'ICPC: unanimous decision for a plan, category emotional harm',
          'Conference placed %N on a child protection plan',
        ],
        hv: ['I attended the ICPC', 'Initial conference, made subject to CP plan'],
        school: ['Head attended the child protection conference'],
        gp: ['Notified that CP plan made at conference'],
      },
    },
    {
      name: 'dv',
      when: 'life',
      voices: {
        police: ['Officers attended verbal altercation between parents', 'DV call, mother with bruised wrist'],
        csc: ['Domestic violence notification from police received'],
        hv: ['Police shared a domestic violence report'],
      },
    },
    {
      name: 'awol',
      when: 'life',
      voices: {
        police: ['Misper report, located by officers in park', 'Recorded as a missing person, medium risk'],
        csc: ['%N went missing overnight', 'Missing episode, strategy not required'],
        camhs: ['Carers report that %N had gone missing'],
      },
    },
    {
      name: 'fit',
      when: 'life',
      voices: {
        ed: ['Febrile convulsion lasting four minutes, observed', 'Came with a febrile fit'],
        amb: ['Category 1, child fitting, post-ictal on arrival, conveyed'],
        gp: ['Febrile convulsion, discharged same day'],
      },
    },
    {
      name: 'meningitis',
      when: 'life',
      voices: {
        ed: ['Bacterial meningitis treated with IV ceftriaxone', 'Admitted: meningitis'],
        gp: ['Inpatient for meningitis', 'In-patient stay, meningitis'],
        hv: ['Family say %N was in hospital with meningitis'],
        school: ['Away in hospital with meningitis'],
      },
    },
    {
      name: 'autism',
      when: 'life',
      voices: {
        camhs: ['Autism assessment completed, criteria met', 'ASD diagnosed'],
        school: ['School was told of the autism diagnosis'],
        gp: ['ASD confirmed by CAMHS', 'Coded: autism spectrum disorder'],
      },
    },
    {
      name: 'pex',
      when: 'life',
      voices: {
        school: ['Permanently excluded for bringing a blade to school'],
        csc: ['Permanent exclusion reported to us by the head'],
        police: ['Blade recovered at school, pupil excluded'],
      },
    },
    {
      name: 'eviction',
      when: 'life',
      voices: {
        housing: ['Eviction carried out, family to B&B'],
        csc: ['Family evicted and placed in temporary accommodation'],
        school: ['Mother explained that they had been evicted'],
      },
    },
    {
      name: 'section',
      when: 'life',
      voices: {
        camhs: ['Detained under section 2 following assessment', 'Sectioned under the Mental Health Act'],
        police: ['Conveyed to unit once detained under s2'],
        csc: ['AMHP assessment, detained on a section 2'],
      },
    },
    {
      name: 'bedtime',
      when: 'acute',
      voices: {
        police: ['Mother laid %N down in the cot', 'Father says he settled %N for the night'],
        ed: ['Settled in cot'],
      },
    },
    {
      name: 'found',
      when: 'acute',
      voices: {
        police: ['%N was discovered blue and limp by mother', 'Stepfather discovered %N hanging from the door'],
        amb: ['Discovered limp by mother'],
        ed: ['Mother went in and discovered %N limp', 'Discovered pulseless at home'],
        picu: ['Discovered limp at home by mother'],
      },
    },
    {
      name: 'treble',
      when: 'acute',
      voices: {
        amb: ['Call connected to ambulance control', '999 call, category 1'],
        police: ['Mother dialled 999', 'Mother rang for an ambulance'],
        school: ['Receptionist rang 999', 'We dialled 999'],
      },
    },
    {
      name: 'hands',
      when: 'acute',
      voices: {
        police: ['Uncle gave chest compressions', 'Off-duty nurse started compressions'],
        amb: ['Compressions being given by relative'],
      },
    },
    {
      name: 'crewthere',
      when: 'acute',
      voices: {
        amb: ['RRV with patient', 'First resource on scene', 'Double-crewed ambulance at patient’s side'],
        police: ['Ambulance service got there', 'Paramedic took over from mother'],
        school: ['The crew arrived and took over from our first aider'],
      },
    },
    {
      name: 'patrol',
      when: 'acute',
      voices: { police: ['PC Penrose first through the door', 'Response officers attended'] },
    },
    {
      name: 'output',
      when: 'acute',
      voices: {
        amb: ['Output regained after third shock', 'ROSC achieved'],
        ed: ['Spontaneous circulation returned', 'Heartbeat restored'],
        picu: ['ROSC after 22 minutes', 'Circulation returned'],
      },
    },
    {
      name: 'leave',
      when: 'acute',
      voices: {
        amb: ['Away from scene', 'En route to hospital with pre-alert'],
        police: ['%N was taken away by ambulance'],
      },
    },
    {
      name: 'door',
      when: 'acute',
      voices: {
        amb: ['Arrival at A&E', 'Handover to hospital team'],
        ed: ['Brought to the resus room', 'Received by trauma team in ED'],
        police: ['%N was brought to A&E'],
      },
    },
    {
      name: 'tube',
      when: 'acute',
      voices: {
        ed: ['ET tube placed', 'Airway secured with a size 4 tube'],
        picu: ['Endotracheal tube was placed by referring hospital'],
      },
    },
    {
      name: 'scan',
      when: 'acute',
      voices: { ed: ['Head scan: diffuse oedema', 'CT of the brain'], picu: ['CT brain: diffuse oedema'] },
    },
    {
      name: 'unit',
      when: 'acute',
      voices: {
        picu: ['Came to us on the intensive care unit', 'Arrival on PICU with retrieval team'],
        ed: ['Collected by the retrieval team for intensive care'],
      },
    },
    {
      name: 'end',
      when: 'acute',
      voices: {
        ed: ['Efforts ceased and death declared', 'Time of death called'],
        picu: ['Died in father’s arms', 'Died shortly after extubation'],
        amb: ['ROLE completed', 'Pronounced life extinct at scene'],
        police: ['%N was pronounced dead', 'Verification of death by paramedic'],
        gp: ['Notified: died', 'Patient died'],
      },
    },
    {
      name: 'meeting',
      when: 'after',
      voices: {
        ed: ['Rapid response meeting held on the ward', 'First multi-agency discussion of the joint agency response'],
        police: ['Rapid response meeting attended', 'JAR discussion'],
        csc: ['Attended rapid response meeting', 'JAR meeting'],
      },
    },
    {
      name: 'pm',
      when: 'after',
      voices: {
        police: ['PM by Home Office pathologist', 'Forensic post-mortem'],
        clinic: ['Post-mortem by paediatric pathologist'],
      },
    },
  ],
  own: {
    amb: ['Welfare call for %, discharged on scene', 'Grandparent taken ill, no concern for children'],
    police: ['Stop and search, nothing found', 'Report of a stolen bicycle', 'Anonymous call about shouting'],
    ed: ['Presented with %, reassured', 'Minor injuries: %'],
    picu: ['Electrolytes corrected', 'Neurology opinion given', 'Family told of poor outlook'],
    gp: [
      'Surgery appointment, %',
      'Phone consultation with mother, %',
      'Flu vaccine',
      'Repeat medication request, %',
      'Child not brought for booster',
    ],
    hv: [
      'Contact in baby clinic, %',
      'Universal visit, safe sleep talk given',
      'Mother not in when we called',
      'Ages and Stages questionnaire',
      'Weaning advice',
    ],
    school: [
      '%N settled well in class',
      'Concern logged by class teacher, %',
      'Won the reading prize',
      'Pastoral meeting, %',
      'Moved up to Year 4',
    ],
    csc: [
      'Statutory visit by allocated worker',
      'Supervision, drift noted',
      'Family group conference',
      'CIN plan ended',
      'Change of social worker',
    ],
    camhs: [
      'Family therapy, third session',
      'Medication check, sertraline 50 mg',
      'WNB for choice appointment',
      'Safety plan updated',
    ],
    midwife: ['Dating scan', 'Antenatal contact, %', 'Day 5 visit, heel prick'],
    nurse: ['Hearing screen', 'Enuresis clinic, %', 'Epipen training for staff'],
    housing: ['Mould treated', 'Gas safety check', 'Letter about noise'],
    hospice: ['Short break', 'Music therapy', 'Advance care plan looked at again'],
    clinic: ['Dietitian, %', 'Did not come to outpatients', 'Genetic tests sent', 'Botulinum toxin injections'],
  },
  lookalikes: [
    { a: ['gp', 'Inhaler technique check'], b: ['nurse', 'Inhaler technique check in school'], days: [4, 60] },
    { a: ['hv', 'Visited at home, baby weighed'], b: ['midwife', 'Visited at home, baby weighed'], days: [1, 20] },
    { a: ['gp', 'Viral illness, fluids advised'], b: ['ed', 'Viral illness, home with advice'], days: [1, 20] },
    { a: ['gp', 'Discharge summary filed'], b: ['ed', 'Discharged home after observation'], days: [3, 20] },
    { a: ['school', 'Spoke with father about homework'], b: ['csc', 'Spoke with father about contact'], days: [0, 9] },
    {
      a: ['camhs', 'Review by psychiatrist, dose unchanged'],
      b: ['clinic', 'Review by neurologist, dose unchanged'],
      days: [1, 40],
    },
    {
      a: ['police', 'Domestic call, no offences'],
      b: ['csc', 'Domestic violence notification, mother injured'],
      days: [30, 90],
    },
    { a: ['nurse', 'Was not brought for hearing test'], b: ['clinic', 'Was not brought for scan'], days: [0, 20] },
    { a: ['ed', 'Admitted for observation'], b: ['camhs', 'Admitted to adolescent unit'], days: [1, 30] },
  ],
}
