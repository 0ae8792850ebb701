import { type Concept, concept } from './concept.ts'

/** Birth, death and what comes after it. */
export const life: readonly Concept[] = [
  concept(
    'birth',
    'once',
    3,
    /(?:was |is |baby |infant |child |twin |boy |girl |male |female )?born(?! in mind)|(?:baby |infant )?(?:birth|delivery)(?! (?:visit|plan|certificate|register|registered|weight|centre|suite|mark|record|summary|partner|injury|preparation|history|contact))|(?:new |baby |infant |was |boy |girl )delivered|emergency (?:caesarean|section)|(?:caesarean|vaginal|forceps|ventouse|instrumental|operative|normal) (?:section|birth|delivery)|new baby|delivered (?:by|at|in|of|vaginally|following|with|baby)|apgars?/,
  ),
  concept(
    'by caesarean',
    'thing',
    1.2,
    /caesarean|cesarean|c section|lscs|emcs|section birth|cat(?:egory)? [1234] (?:section|caesarean)|operative birth/,
  ),
  concept(
    'decision to deliver',
    'incident',
    1.8,
    /decision (?:for|to) (?:\w+ ){0,4}(?:section|caesarean|deliver\w*|birth|theatre|forceps)/,
  ),
  concept(
    'death',
    'once',
    3,
    /died|dies|death (?:was )?(?:confirmed|pronounced|verified|certified|declared|recognised|formally)|(?:life|was|is) (?:\w+ )?(?:declared |pronounced |recognised )?(?:as )?extinct|(?:pronounced|declared|certified|confirmed) (?:dead|deceased|death|life extinct|the death|as dead)|(?:verification|confirmation|recognition|certification|pronouncement|declaration|time) of (?:life extinct|death)|role|(?:brain ?stem|brain) (?:death|dead)(?: \w+)?|death in|deceased (?:at|confirmed)|death(?= on| at the| in)|time of death|(?<!(?:after|before|since|of (?:the|his|her|their)) )death(?! (?:threats?|review|certificate|grant|overview))|(?:resuscitation|cpr|efforts|attempts?)(?: \w+){0,3} (?:stopped|ceased|discontinued|ended|abandoned|terminated|called off)|stopped (?:resuscitation|cpr)/,
  ),
  concept(
    'care redirected',
    'incident',
    2.4,
    /(?:intensive )?(?:care|treatment|support|ventilation) (?:was )?(?:redirected|withdrawn|reoriented|re orientated|reorientated|discontinued)|(?:withdrawal|redirection|reorientation|withdrew|withdrawing|redirect\w*) (?:of )?(?:\w+ ){0,2}(?:care|treatment|support|ventilation)|extubat\w+|compassionate|life sustaining treatment/,
  ),
  concept(
    'brain stem tests',
    'incident',
    2,
    /brain ?stem (?:tests?|testing|unreactive|reflexes|function|areflexi\w*)|unreactive brain ?stem/,
  ),
  concept(
    'joint agency response',
    'shared',
    2.2,
    /joint agency (?:response|discussion|meeting)|jar|(?:initial )?(?:joint|information sharing|multi ?agency|rapid response|sudi|sudic|sudden unexpected death|child death) (?:agency )?(?:response |review )?(?:discussion|meeting|response|planning meeting)|rapid review|initial (?:information sharing|case|joint|planning) (?:and planning )?(?:meeting|discussion)|information sharing and planning/,
  ),
  concept(
    'post-mortem',
    'once',
    2.6,
    /post mortem(?: examination)?|autopsy|necropsy|(?<!\d )pm(?! on)|home office pathologist/,
  ),
  concept('inquest', 'once', 2.4, /inquest(?! opened)/),
  concept(
    'coroner told',
    'shared',
    2.2,
    /coroner (?:told|informed|notified|opened)|inquest opened|(?:referred|referral|reported|told|notified) (?:to )?(?:the )?coroner/,
  ),
  concept(
    'home visit after death',
    'shared',
    2,
    /joint (?:home |scene )?visit|(?:scene|home) (?:visit|examination) (?:to (?:the )?scene )?(?:by police|with police|to scene|of scene|after death|after the death)|scene visit|scene examin\w+/,
  ),
  concept('baptism', 'incident', 2.4, /bapti[sz]\w*|christen\w*|blessing|blessed|naming ceremony/),
  concept(
    'memory making',
    'incident',
    1.6,
    /memory (?:making|box)|hand ?prints?|foot ?prints?|keepsakes?|lock of hair/,
  ),
  concept('funeral', 'incident', 2.4, /funeral|burial|buried|cremat\w*|memorial|vigil/),
  concept('bereavement', 'routine', 1.4, /bereave\w*|condolence\w*|grief|postvention|samaritans/),
  concept('duty of candour', 'shared', 2.2, /duty of candou?r|candou?r|open disclosure/),
  concept('organ donation', 'incident', 2, /organ (?:donation|donor|retrieval)|tissue donation/),
  concept(
    'parents told',
    'incident',
    1.2,
    /(?:parents?|mother|father|family)(?: \w+){0,2} (?:told|informed|updated|spoken to)/,
  ),
]
