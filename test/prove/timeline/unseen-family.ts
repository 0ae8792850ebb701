import type { Family } from './kinds.ts'

/** Other deaths and other words than the two families before it. */
export const unseen: Family = {
  name: 'other deaths, other words',
  names: ['Morwenna', 'Denzel', 'Isla', 'Cuthbert', 'Nerys'],
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
    hospice: 'hospice or palliative care',
    clinic: 'acute hospital',
  },
  details: [
    'thrush',
    'a chesty cold',
    'nits',
    'travel vaccines',
    'warts',
    'acne',
    'nightmares',
    'earache',
    'a wobbly tooth',
    'growing pains',
  ],
  happenings: [
    {
      name: 'birth',
      when: 'life',
      voices: {
        midwife: ['Emergency caesarean, girl, 2900 g', 'Spontaneous vaginal birth'],
        gp: ['Birth by caesarean section', 'Child born'],
        hv: ['Born by section after long labour'],
      },
    },
    {
      name: 'drowning scare',
      when: 'life',
      voices: {
        ed: ['Near drowning in paddling pool, observed six hours'],
        amb: ['Immersion in paddling pool, breathing on arrival'],
        gp: ['Letter: submersion in garden pool, well'],
        csc: ['Notified by ED of submersion incident'],
      },
    },
    {
      name: 'button',
      when: 'life',
      voices: {
        ed: ['Swallowed a button battery, removed at endoscopy'],
        gp: ['Battery ingestion, endoscopy'],
        hv: ['Mother told me %N swallowed a battery'],
      },
    },
    {
      name: 'sepsis',
      when: 'life',
      voices: {
        ed: ['Septic shock, two boluses, to high dependency'],
        gp: ['Sepsis, in hospital a week'],
        school: ['Off school in hospital with sepsis'],
      },
    },
    {
      name: 'dka',
      when: 'life',
      voices: {
        ed: ['New type 1 diabetes presenting in DKA'],
        gp: ['Type 1 diabetes, presented in ketoacidosis'],
        school: ['Diagnosed with type 1 diabetes'],
        nurse: ['Newly diagnosed diabetes, care plan begun'],
      },
    },
    {
      name: 'selfharm',
      when: 'life',
      voices: {
        ed: ['Cuts to forearm, glued, seen by liaison'],
        camhs: ['Liaison review of self harm in ED'],
        school: ['Found to have cut her arms'],
        gp: ['Self inflicted cuts treated in hospital'],
      },
    },
    {
      name: 'eating',
      when: 'life',
      voices: {
        camhs: ['Eating disorder team took on the referral'],
        gp: ['Referral to eating disorder team for weight loss'],
      },
    },
    {
      name: 'earlyhelp',
      when: 'life',
      voices: { school: ['Request for early help sent'], csc: ['Early help request from school, family worker named'] },
    },
    {
      name: 'strategy',
      when: 'life',
      voices: {
        csc: ['Strategy discussion after bruising seen', 'Held a strategy discussion'],
        police: ['Strategy discussion about bruises'],
        clinic: ['Paediatrician took part in strategy discussion'],
      },
    },
    {
      name: 'medical',
      when: 'life',
      voices: {
        clinic: ['Child protection medical: bruises in keeping with account'],
        csc: ['Child protection medical arranged and done', 'CP medical'],
        police: ['Officer at child protection medical'],
      },
    },
    {
      name: 'robbery',
      when: 'life',
      voices: {
        police: ['Arrested on suspicion of robbery, bailed'],
        csc: ['Told by police of arrest for robbery'],
        school: ['Arrested at the weekend for robbery'],
      },
    },
    {
      name: 'stab scare',
      when: 'life',
      voices: {
        ed: ['Stab wound to thigh, closed in theatre'],
        police: ['Victimised in a stabbing, would not name anyone'],
        csc: ['Stabbed in the leg, exploitation screening'],
        school: ['Stabbing reported to school by police'],
      },
    },
    {
      name: 'surgery',
      when: 'life',
      voices: {
        clinic: ['Heart operation, valve repaired'],
        gp: ['Cardiac surgery, valve'],
        school: ['Away for heart operation'],
      },
    },
    {
      name: 'relapse',
      when: 'life',
      voices: {
        clinic: ['Leukaemia relapse confirmed on marrow'],
        gp: ['Told of relapse of leukaemia'],
        hospice: ['Relapse of leukaemia, referred to us'],
      },
    },
    {
      name: 'plan',
      when: 'life',
      voices: {
        clinic: ['Advance care plan signed, not for intubation'],
        hospice: ['Advance care plan agreed with parents'],
        gp: ['Copy of advance care plan'],
      },
    },
    {
      name: 'separated',
      when: 'life',
      voices: {
        school: ['Parents split up'],
        gp: ['Mother low since separation from father'],
        csc: ['Parents separated, father out of the home'],
      },
    },
    {
      name: 'refuge',
      when: 'life',
      voices: {
        housing: ['Mother and children moved to refuge'],
        csc: ['Family placed in refuge'],
        hv: ['Family now living in a refuge'],
      },
    },
    {
      name: 'last',
      when: 'acute',
      voices: { police: ['Last known alive, gaming in bedroom', 'Last fed by mother'], ed: ['Last fed'] },
    },
    {
      name: 'found',
      when: 'acute',
      voices: {
        police: ['Found by brother, not breathing', 'Found in canal by dive team'],
        amb: ['Found by brother in cardiac arrest'],
        ed: ['Found not breathing by brother'],
        picu: ['Found in arrest at home'],
      },
    },
    {
      name: 'ring',
      when: 'acute',
      voices: {
        amb: ['Emergency call taken'],
        police: ['Family called 999', '999 call by brother'],
        school: ['999 call made from the office'],
      },
    },
    {
      name: 'first aid',
      when: 'acute',
      voices: { police: ['Brother did CPR on call handler’s advice'], amb: ['Telephone CPR by brother'] },
    },
    {
      name: 'ambulance',
      when: 'acute',
      voices: {
        amb: ['Air ambulance doctor at scene', 'Solo responder arrived'],
        police: ['Ambulance at scene', 'First paramedic on scene'],
        school: ['Paramedic arrived and took over'],
      },
    },
    {
      name: 'pulse',
      when: 'acute',
      voices: {
        amb: ['ROSC after two adrenaline'],
        ed: ['ROSC', 'Pulse returned'],
        picu: ['Return of spontaneous circulation'],
      },
    },
    {
      name: 'off',
      when: 'acute',
      voices: { amb: ['Leaving scene', 'Left for major trauma centre'], police: ['Ambulance leaves with %N'] },
    },
    {
      name: 'in',
      when: 'acute',
      voices: {
        amb: ['Handed over in resus', 'Arrived at emergency department'],
        ed: ['Arrival in ED', 'Arrived by ambulance, CPR ongoing'],
        police: ['Arrived at hospital'],
      },
    },
    {
      name: 'theatre',
      when: 'acute',
      voices: { ed: ['Thoracotomy in resus'], amb: ['Thoracotomy performed by HEMS doctor'] },
    },
    { name: 'picture', when: 'acute', voices: { ed: ['CT shows hypoxic injury'], picu: ['CT: hypoxic brain injury'] } },
    {
      name: 'intensive',
      when: 'acute',
      voices: { picu: ['Admitted to paediatric intensive care'], ed: ['Moved to intensive care'] },
    },
    {
      name: 'end',
      when: 'acute',
      voices: {
        ed: ['Resuscitation stopped with parents present', 'Death verified'],
        picu: ['Died in intensive care'],
        amb: ['Death recognised on scene'],
        police: ['Life declared extinct by doctor', 'Death verified'],
        gp: ['Death of patient'],
      },
    },
    {
      name: 'jar',
      when: 'after',
      voices: {
        ed: ['Joint agency response meeting'],
        police: ['Joint agency response meeting, no suspicion', 'JAR meeting one'],
        csc: ['Joined joint agency response meeting'],
      },
    },
    {
      name: 'scene visit',
      when: 'after',
      voices: { police: ['Joint home visit with nurse'], clinic: ['Joint home visit with police'] },
    },
    {
      name: 'post mortem',
      when: 'after',
      voices: { police: ['Post-mortem, cause awaited'], clinic: ['Paediatric post-mortem done'] },
    },
  ],
  own: {
    amb: ['Fall at home, no injury, stayed', 'Asthma attack, settled with nebuliser, stayed at home'],
    police: ['Neighbourhood officer visit', 'Traffic stop, mother warned', 'Complaint about fireworks'],
    ed: ['Seen and sent home with %', 'Left before being seen'],
    picu: ['Line changed', 'Pupils fixed', 'Parents asked about donation'],
    gp: ['Attended about %', 'Practice nurse, %', 'Preschool booster', 'Message from pharmacy', 'Missed appointment'],
    hv: ['Opportunistic contact, %', 'Twelve month review', 'Feeding support at home', 'Mother declined visit'],
    school: [
      'Praised in assembly',
      'Phone call home about uniform',
      'Detention',
      'Started in Year 7',
      'SEN support meeting',
    ],
    csc: [
      'Child in need meeting',
      'Assessment completed',
      'Duty worker left a voicemail',
      'Contact with father supervised',
    ],
    camhs: ['Assessment appointment', 'Group session', 'Not attended, letter sent', 'Dose raised'],
    midwife: ['Booked at eight weeks', 'Growth scan on track', 'Discharged to health visitor'],
    nurse: ['National measurement programme', 'HPV vaccine', 'Advice on %'],
    housing: ['Boiler serviced', 'Overcrowding assessed', 'Complaint about neighbour'],
    hospice: ['Stay for respite', 'Sibling group', 'Call to check on pain'],
    clinic: ['Annual review', 'Echo unchanged', 'Not brought to appointment', 'Lung function tests'],
  },
  lookalikes: [
    { a: ['gp', 'Diabetes annual review'], b: ['clinic', 'Diabetes clinic'], days: [3, 60] },
    { a: ['hv', 'Weighed at clinic'], b: ['clinic', 'Weighed at clinic'], days: [2, 30] },
    { a: ['gp', 'Seen with sore throat'], b: ['ed', 'Seen with sore throat and fever, discharged'], days: [2, 30] },
    { a: ['gp', 'Letter from cardiology received'], b: ['clinic', 'Cardiology clinic, stable'], days: [4, 30] },
    {
      a: ['school', 'Meeting with parents about behaviour'],
      b: ['camhs', 'Meeting with parents about behaviour at home'],
      days: [3, 40],
    },
    { a: ['police', 'Called to a fight in the park'], b: ['school', 'Fight in the playground'], days: [0, 9] },
    { a: ['csc', 'Home visit with interpreter'], b: ['hv', 'Home visit with interpreter'], days: [2, 40] },
    { a: ['ed', 'Head injury, fell from wall'], b: ['gp', 'Head injury, fell from sofa'], days: [30, 200] },
    { a: ['midwife', 'Antenatal visit'], b: ['hv', 'Antenatal visit by health visitor'], days: [2, 30] },
  ],
}
