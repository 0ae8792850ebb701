import { expect } from 'vitest'
import { saveAnalysis } from '../../src/meetings/analysis.ts'
import { enterReturn } from '../../src/returns/enter-return.ts'
import { urls } from '../../src/web/urls.ts'
import { aFormC } from '../form-c.ts'
import { must } from '../must.ts'
import { aMeeting, story } from './story.ts'

// R-D3, R-D7, process.md 5.2
story(
  'Form C asks what follows from other forms, and why a category is not the first',
  { on: '2026-01-19' },
  async cast => {
    const { world, north } = cast
    const april = await aMeeting(cast, '2026-04-30')
    const theCase = await cast.aCaseIsOpened()
    const { requestId } = await theCase.asks('Anytown Coroner’s Office')
    const answers = { inquestHeld: 'concluded' } as const
    must(await enterReturn(world.app, north.manager, { requestId, kind: 'full', answers, events: [], narrative: '' }))
    await theCase.finishesItsTimeline()
    const analysisId = await theCase.isDiscussedAt(april)
    must(await saveAnalysis(world.app, north.manager, { analysisId, version: 1, answers: aFormC() }))
    const chair = await world.signedIn(north.chair)
    const formC = urls.analysis({ id: analysisId })
    const section = (key: string) => urls.analysisSection({ id: analysisId, key })

    const conclusion = 'Select the conclusion of the inquest'
    expect((await chair.get(formC)).text).toContain(`Before the chair can sign ${conclusion}`)
    await chair.submit(await chair.get(section('cause')), 'Save', { cCoronerConclusion: 'narrative' })
    expect((await chair.get(formC)).text).not.toContain('Before the chair can sign')

    const ticked = { cCategoryAll: ['suicide', 'trauma'], cCategoryPrimary: 'trauma' }
    await chair.submit(await chair.get(section('category')), 'Save', ticked)
    const unsigned = await chair.get(formC)
    expect(unsigned.text).toContain('Before the chair can sign Enter why it is not the first that applies')
    expect(unsigned.forms.flatMap(({ buttons }) => buttons)).not.toContain('Sign off')
    const because = { ...ticked, cCategoryOverrideReason: 'An accident, the panel agreed' }
    await chair.submit(await chair.get(section('category')), 'Save', because)
    await chair.submit(await chair.get(formC), 'Sign off')

    // A member, who reaches no other form, reads the answer all the same.
    const member = await world.signedIn(north.members[0]!)
    const signed = await member.get(formC)
    expect(signed.text).toContain('Signed off by the chair on Thursday 30 April 2026.')
    expect(signed.text).toContain('Conclusion of the inquest Narrative')
  },
)
