import type { PracticeHelpMessages } from '../es/practiceHelp.ts'

export const practiceHelp: PracticeHelpMessages = {
  help: {
    title: 'What is done and for whom, in 15 words at most.',
    summary:
      'What you would tell a colleague in a minute: what is done, for whom, since when and what came of it. 75 to 100 words.',
    country: 'The State whose experience it is.',
    level: 'How far the reach of those who decide goes.',
    places: 'The towns, border crossings or centres where it is done.',
    themes: 'Those that it really deals with; others will find it by them.',
    ages: 'Those that are in fact attended to.',
    companies: 'Separated: without their parents, with other adult relatives.',
    groups: 'Only those for whom something different is done.',
    stages: 'Where on their way they are when they are attended to.',
    corridor: 'Where they come from and where they are going, if the practice belongs to a route.',
    institution: 'The one that answers for the practice, by its official name.',
    partners: 'Who else gives work, premises or money, and what each gives.',
    focalPoints: 'Up to five seats of the network. Name posts, not people: they still hold when the holder changes.',
    began: 'The month in which it began to attend to children.',
    regular: 'It goes on, and has no closing date.',
    ended: 'If it was a project: its last month.',
    problem: 'What used to happen, to whom and with what consequences. Nothing that identifies anybody.',
    objectives: 'What was to change for children.',
    howItWorks: 'Step by step: who does what, when and with which instrument.',
    legalBasis: 'The rules that it rests on, each with its article. Up to twenty.',
    participation: 'How those who are attended to speak and decide, in the design and in each case.',
    resources: 'People, premises, equipment; and who pays for them.',
    cost: 'What is known: by year, by child, in which currency.',
    results:
      'What changed and how you know: figures with their period and source. Where there are fewer than five cases, do not give the number.',
    evidence:
      'Reports, evaluations, photographs: up to ten files. Only who may read the record opens them. Nothing by which a child could be recognised.',
    voices: 'Their words, or what they answered in surveys, with nothing by which anybody could be recognised.',
    failures: 'What was tried and given up, and what still fails. Nothing saves the others more.',
    sustainability: 'What keeps it going when the government, the team or the funding changes.',
    transfer: 'What cannot be done without: rules, staff, agreements, time. And what can be adapted.',
    bestInterests: 'Who determines the best interests, when and by which procedure.',
    consent: 'How children are informed and asked for consent, in their language and according to their age.',
    dataProtection: 'Which data are kept, where, who sees them and when they are erased. Never for migration control.',
    cleared: 'Whoever may do so in your State has agreed that this record be published.',
    clearedBy: 'The institution or the office.',
    clearedOn: 'The day of the note or the agreement.',
    reviewOn: 'A date to come on which to see whether it is still so.',
  },
  examples: {
    title: 'A public guardian within 24 hours for adolescents who arrive alone',
    summary:
      'Since 2019, when an adolescent arrives alone at the border crossing, a public guardian meets them within 24 hours, explains in their language what is going to happen and goes with them to every interview. The guardian does not depend on the migration authority. The ombudsperson keeps the list of those on duty, and the court confirms the appointment within three days. Today hardly anybody is interviewed without a guardian, and families are traced sooner. The night shift is still difficult, and so is finding guardians who speak indigenous languages.',
    places: 'The two southern border crossings and the reception centre in the departmental capital.',
    corridor: 'From the north of Central America northwards, along the coastal route.',
    institution: 'Ombudsperson for Children and Adolescents',
    partners:
      'Migration authority: reports every arrival. Judiciary: confirms the guardian. A university: trains the guardians.',
    focalPoints: 'Technical liaison of the Ombudsperson for Children.',
    problem:
      'Adolescents were interviewed alone by the migration authority and spent eleven days on average with nobody to represent them.',
    objectives:
      'That no adolescent who arrives alone be interviewed without a guardian, and that the guardian be appointed within 24 hours.',
    howItWorks:
      '1. The migration authority telephones the guardian on duty.\n2. The guardian arrives within six hours and speaks alone with the adolescent.\n3. The court confirms the appointment within three days.\n4. The guardian stays until there is a durable solution.',
    legalBasis: 'Convention on the Rights of the Child, article 20; Migration Act, article 41.',
    participation:
      'The adolescent may ask for another guardian. Twice a year a group looks over the leaflet handed out on arrival and proposes changes.',
    resources: 'Fourteen guardians, a coordinator and a duty telephone, paid from the Ombudsperson’s budget.',
    cost: 'Some 210 dollars for each adolescent in 2024.',
    results: 'Between 2019 and 2024 the average time fell from eleven days to 19 hours (Ombudsperson’s register).',
    voices: '“For the first time somebody asked me what I wanted.” From an anonymous survey in 2023.',
    failures:
      'We began with volunteers: half of them left within a year. Video calls did not work for the first interview.',
    sustainability: 'The duty roster is in the budget act, and the training in the university’s plan.',
    transfer:
      'A rule that lets the guardian be appointed before the judge decides, and a telephone that is always answered. The number of guardians can be adapted.',
    bestInterests: 'A team of three professions determines them before any decision on return, and puts it in writing.',
    consent:
      'The guardian explains with drawings and in the adolescent’s language, and asks again before each interview.',
    dataProtection:
      'The file is encrypted at the Ombudsperson’s office, is seen by the guardian and her coordinator, and is erased after five years.',
    clearedBy: 'Directorate General of the Ombudsperson for Children',
  },
}
