import { type Concept, concept } from './concept.ts'

const CREW =
  'ambulances?|paramedics?|crews?|first responders?|responders?|rrv|rapid response (?:vehicle|car|unit)|hems|helicopter|air ambulance|first resource|clinicians?'
const ED =
  'emergency department|emergency dept|ed|a e|a and e|accident and emergency|casualty|resus|resuscitation (?:room|bay)|emergency room'

/** An emergency from the last known moment to the death, as each service tells it. */
export const emergency: readonly Concept[] = [
  concept(
    'emergency call',
    'incident',
    2.6,
    new RegExp(
      `(?:999|112|emergency) (?:phone |telephone )?calls?|calls? (?:to|for) (?:999|an ambulance|the ambulance|emergency services)|(?:rang|dialled|dialed|called|phoned|telephoned|rung|calls|calling|ringing|dialling) (?:for )?(?:999|112|an ambulance|the ambulance|emergency services|ambulance)|ambulance (?:was )?(?:called|requested|summoned|call)|999|emergency services (?:were )?(?:called|alerted|contacted)|calls? (?:was )?(?:connected|answered|received|logged)|ambulance control|call (?:for )?help|called for help`,
    ),
  ),
  concept(
    'crew with patient',
    'incident',
    2.4,
    new RegExp(
      `(?:${CREW})(?: \\w+){0,3} (?:on scene|at scene|on the scene|arriv\\w+|attend\\w*|reach\\w+|with (?:the )?(?:patient|child|baby|him|her)|at (?:the )?(?:side|address|house|home|scene|school|patient|property|door)|took over|taking over|take over|there|came|got)|(?:arrival|attendance) (?:of|by) (?:the |an )?(?:${CREW})|handed (?:over )?to (?:the )?(?:${CREW})|made contact with (?:the )?patient|with patient|on scene|at patient side|at patient s side|arriv\\w+ (?:on|at) (?:the )?(?:scene|address|property|home address|house)`,
    ),
  ),
  concept(
    'police there',
    'incident',
    1.6,
    /(?:police|officers?|pc|patrol|sergeant|inspector|constables?|detectives?)(?: \w+){0,3} (?:on scene|at scene|arriv\w+|attend\w*|reach\w+|forced entry|first through|at (?:the )?(?:address|house|home)|took charge|there|came|secured)|scene (?:secured|guarded|preserved)/,
  ),
  concept(
    'left for hospital',
    'incident',
    2.2,
    new RegExp(
      `(?:left|leaves|leaving|departed|departs|set off|away from) (?:from )?(?:the )?(?:scene|home|school|address|house)? ?(?:for|by|towards?|to|en route)(?: \\w+){0,4}|(?:left|leaves|leaving|depart\\w+|clear of|away from) (?:the )?(?:scene|address)|(?:ambulance|crew|paramedics|helicopter|air ambulance) (?:has |had |then )?(?:left|departed|set off|leaves|leaving)|taken away by (?:ambulance|crew|air)|en route|on (?:the |its )?way to`,
    ),
  ),
  concept(
    'taken to hospital',
    'stay',
    1.6,
    new RegExp(
      `convey\\w+|transported|(?:taken|took|brought|transferred|driven|flown|airlifted|rushed|blue lighted)(?: \\w+){0,3} (?:to|in) (?:the )?(?:\\w+ ){0,3}(?:hospital|infirmary|${ED})|airlifted|blue lighted|taken in`,
    ),
  ),
  concept(
    'came to hospital',
    'incident',
    2.6,
    new RegExp(
      `(?:arriv\\w+|brought|received|handed over|hand over|handover|reach\\w+|wheeled)(?: \\w+){0,5} (?:${ED}|hospital|infirmary|resus team)|at (?:the )?(?:${ED}|hospital)(?= |$)(?! bed)|into (?:the )?(?:${ED})|handed over to (?:hospital|trauma|medical|ed) (?:team|staff)|(?:${ED}) (?:arrival|arrivals|handover)|arrival (?:in|at|to) (?:the )?(?:${ED}|hospital|department)|(?:trauma|resus) team (?:met|received|waiting)|brought in (?:by (?:ambulance|paramedics|air ambulance|crew))`,
    ),
  ),
  concept(
    'to intensive care',
    'incident',
    2.4,
    /(?:arriv\w+|admi\w+|transfer\w*|moved|came|collected|retriev\w+|taken|took|accepted|stepped up)(?: \w+){0,6} (?:picu|itu|icu|p?intensive care|nicu|neonatal (?:intensive care )?unit|high dependency|hdu|scbu|critical care)|(?:picu|nicu|icu) admission/,
  ),
  concept('by air', 'thing', 1.4, /air ambulance|helicopter|hems|by air|airlift\w*/),
  concept(
    'return of circulation',
    'incident',
    2.8,
    /return of (?:spontaneous )?(?:circulation|output|pulse)|rosc|(?:pulse|heart ?beat|output|circulation|heart rate) (?:was )?(?:back|returned|restored|regained|re ?established|recovered|obtained)|(?:regained|restored|got back|recovered) (?:a |an |his |her |their |the )?(?:pulse|output|circulation|heart ?beat)|heart (?:restarted|started again|beating again)/,
  ),
  concept(
    'resuscitation begun',
    'incident',
    1.8,
    /(?:cpr|resuscitation|chest compressions?|compressions|life support|mouth to mouth|rescue breaths)(?: \w+){0,3} (?:started|begun|began|commenced|given|attempted|under ?way|initiated|being)|(?:telephone|dispatcher|bystander|t) cpr|cpr (?:by|from|in progress by|under way by)|(?:started|began|commenced|begun|giving|gave|attempted|initiated|performed|performing|doing|did) (?:\w+ )?(?:cpr|resuscitation|chest compressions?|compressions|mouth to mouth|rescue breaths)|bystander cpr/,
  ),
  concept(
    'resuscitation',
    'thing',
    0.9,
    /cpr|resuscitation|chest compressions?|compressions|life support|defibrillat\w*|aed|continued cpr/,
  ),
  concept(
    'resuscitation stopped',
    'incident',
    2.4,
    /(?:resuscitation|cpr|efforts|compressions|attempts?|treatment)(?: \w+){0,3} (?:stopped|ceased|discontinued|ended|abandoned|terminated|withdrawn|called off)|(?:stopped|ceased|discontinued|ended|stopping) (?:the |all )?(?:resuscitation|cpr|efforts|compressions)/,
  ),
  concept(
    'freed',
    'incident',
    2.6,
    /cut (?:free|out|from|loose)|extricat\w+|freed|(?:released|removed|recovered|pulled|lifted|taken|got|brought|rescued|retrieved|dragged|carried) (?:clear |out |free )?(?:from|of|out of) (?:the )?(?:\w+ )?(?:car|vehicle|wreckage|water|pond|pool|river|lake|sea|bath|house|building|fire|rubble|train|track|canal|quarry|reservoir)|brought (?:ashore|to the surface|to the bank|out)|rescued/,
  ),
  concept(
    'found',
    'incident',
    2,
    /found(?! (?:to (?:be|have)|that|no|nothing|out|safe|support|positive|normal))|discover\w+|located|came across|finds?/,
  ),
  concept('in water', 'thing', 1.2, /water|ponds?|pool|river|lake|sea|canal|bath|under ?water|face down/),
  concept('drowning', 'incident', 2.2, /(?:near )?drown\w*|submer\w+|immers\w+/),
  concept(
    'collapse',
    'incident',
    2.2,
    /collaps\w+|(?:became|becoming|went|gone|suddenly) (?:unresponsive|unconscious|floppy|limp|blue|lifeless|pale and floppy)|lost consciousness|loss of consciousness|passed out|stopped breathing|respiratory arrest|went into (?:cardiac )?arrest|(?:cardiac|heart|cardio respiratory|cardiorespiratory) arrest|arrested (?:in|on) (?:the )?(?:ward|department|ambulance|scan\w*)|fell to the (?:floor|ground)/,
  ),
  concept(
    'lifeless',
    'thing',
    1,
    /unresponsive|lifeless|not breathing|unconscious|no signs of life|blue|cold|stiff|apnoeic|asystole|pulseless|no pulse|no output|floppy|mottled|rigor/,
  ),
  concept(
    'advised by telephone',
    'incident',
    1.6,
    /(?:advis\w+|told|instruct\w+|advice)(?: \w+){0,4} (?:by|over|on|from) (?:the )?(?:telephone|phone|clinical desk|call handler|operator|control|clinician on the phone)|(?:clinical desk|call handler|operator|control)(?: \w+){0,2} (?:advis\w+|instruct\w+|told|said|says)/,
  ),
  concept(
    'missing',
    'incident',
    2,
    /misper|missing(?! (?:data|records?|information|from (?:trolley|the trolley|records?|notes|trolleys)))|absconded|absent without leave|awol|whereabouts unknown|failed to return|overdue|not returned|ran away|runaway/,
  ),
  concept(
    'last seen',
    'incident',
    2.2,
    /last (?:known|seen|heard|spoke\w*|fed|feed|checked|contact with family)|(?:put|placed|settled|laid|lay)(?: \w+){0,3} (?:to sleep|to bed|(?:in|into|on) (?:\w+ )?(?:bed|cot|crib|moses basket|sofa|settee|mattress)|for the night)|put(?: \w+)? down|laid(?: \w+)? down|settled|(?:went|gone) to (?:bed|sleep)|fell asleep|tucked/,
  ),
  concept(
    'cot',
    'thing',
    1.2,
    /cot|crib|sofa|settee|mattress|moses basket|bed|bedtime|asleep|sleep\w*|co sleep\w*|bed ?shar\w*/,
  ),
  concept(
    'crash',
    'incident',
    2.4,
    /(?:road |traffic |car |vehicle )?(?:collision|crash\w*|rtc|rta)|collid\w+|(?:left|ran off|came off|veered off) the (?:road|carriageway)|(?:hit|struck|knocked (?:down|over)) by (?:a |an |the )?\w+|run over|entered the (?:water|pond|river|lake|canal)|impact|lost control/,
  ),
  concept('fire', 'incident', 2, /house fire|fire (?:started|broke out|alarm|reported)|smoke|blaze|flames/),
  concept(
    'stabbing',
    'incident',
    2.6,
    /stabb\w+|blade|weapon|knife|knifed|slash\w+|shot|shooting|gunshot|assault\w*|attack\w*|stab wounds?/,
  ),
  concept(
    'fall',
    'incident',
    2,
    /fell(?! (?:ill|asleep|pregnant|unwell|to the|out))|fall(?:en|s)?|fallen|tumble\w*|dropped from/,
  ),
  concept(
    'choking',
    'incident',
    2.4,
    /chok\w+|airway obstruct\w+|foreign body|swallow\w+|inhaled (?:a|an|food)|back blows|heimlich|aspirat\w+/,
  ),
  concept('bite', 'incident', 2.6, /bite|bites|bitten|bit(?= )|dog|dogs|mauled/),
  concept('wound', 'incident', 1.8, /wound\w*|lacerat\w+|stitch\w*|sutur\w+|glued/),
  concept('electric shock', 'incident', 2.6, /electrocut\w+|electric shock/),
  concept(
    'window',
    'thing',
    1.4,
    /window|balcony|stairs|bridge|roof|height|trampoline|swing|bike|bicycle|scooter|horse/,
  ),
  concept('ligature', 'incident', 2.4, /ligature\w*|hang\w+|suspended|strangulat\w+|asphyxia\w*/),
  concept('railway', 'thing', 1.4, /railway|train|tracks?|station platform|level crossing/),
  concept(
    'overdose',
    'incident',
    2.8,
    /overdos\w*|od|poison\w*|ingest\w+|took (?:\w+ ){0,2}(?:tablets|paracetamol|pills|capsules)|swallowed (?:tablets|pills)/,
  ),
  concept(
    'self harm',
    'incident',
    1.8,
    /cuts? (?:to|on)|cut (?:her|his|their) (?:arms?|wrists?|legs?|forearms?|thighs?)|self inflicted cuts|self harm\w*|cut (?:her|him|them)sel\w+|self inflicted|cutting|suicid\w+ (?:attempt|ideation|thoughts)|attempted suicide|tried to (?:end|take)/,
  ),
  concept('reported', 'thing', 0.6, /report\w*|raised the alarm|alerted/),
]
