/**
 * Our text of the confidentiality agreement (R-M4; contents: process.md 4), with which an area starts and which it then
 * owns. A change of the text asks everybody to sign anew.
 */
export const agreementText = `Confidentiality agreement of the child death overview panel

1. Why the panel meets
The panel looks at the death of every child who lived in this area, to understand how and why the child died and what could help other children. To do so it is shown information that is private to families and to the people who cared for them, and much of which the law protects.

2. What I will keep to myself
What is said at a meeting, and what is in its papers, stays with the panel. I will speak of it outside only as far as my own agency's legal duties ask it of me, and then only with those who need to know.

3. How I will keep papers
I read the papers here, signed in with my own account, where nobody else can see them. If I print or note anything, I keep it locked away, and I destroy it or give it back when the meeting is over. I do not copy, forward or photograph papers.

4. What I will say at once
Before I read about a child, I say whether I or my team knew the child or the family. If I believe that papers have gone astray, or that I have recognised a family, I tell the CDOP manager the same day.

5. What may be said in public
I may speak in general about what the panel is for. I never say anything by which a child, a family or a case could be known.

6. How long this holds
I sign for myself, in the role that I have on the panel, as a member or as an observer. I sign again every year, and whenever this text changes. What I have promised holds after I leave the panel.
`
