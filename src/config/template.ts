/** What `acta init` writes: an edition to start from, by path. All of it passes its own checks. */
export const editionTemplate: Readonly<Record<string, string>> = {
  'edition.yaml': `# What this edition says about itself. Every key is optional: what is not said here is not asserted in the edition.
# A value with a colon or a number sign in it needs quotation marks around it.

title: An edition of proceedings
# subtitle: Minutes of the council, 1985-1991
# description: A few sentences for the front page and for catalogues.
language: en

# Those who made this edition. The editors and translators of a published source are read from the transcripts.
# contributors:
#   - name: { forename: Ada, surname: Example }
#     role: editor
#     orcid: 0000-0002-1825-0097
#   - body: California Digital Library
#     role: hosting institution
#     ror: 03yrm5c26

# Leave these out while the edition is unpublished.
# publisher: Example University Press
# place: Exampleton
# date: 2027-01-31
# version: 1.0.0
# url: https://example.org/council
# oai:
#   adminEmail: editor@example.org
#   gateway: https://gateway.example.org/oai
# licence:
#   name: Creative Commons Attribution 4.0 International
#   spdx: CC-BY-4.0
#   url: https://creativecommons.org/licenses/by/4.0/
# identifiers:
#   doi: 10.5281/zenodo.1234
# deposit:
#   contact: { name: Ada Smith, email: ada@example.org, affiliation: City Archive }
#   subjects: [minutes, city council]

# What is known of single documents, by the name of the transcript without its ending: 007 for transcripts/007.txt.
# documents:
#   007:
#     id: council-1986-07-03
#     url: https://example.org/where-it-was-copied
#     accessed: 2026-11-23
#     facsimile: https://example.org/images/box12-{n:3}.jpg
`,
  'people.yaml': `# The register of persons. Names and aliases are compared with the speaker labels of the transcripts.

people: []
#  - id: pers-example
#    name: { forename: Ada, surname: Example }
#    aliases: [Example, Mrs Example, The Chair]
#    occupation: chair of the council
#    birth: 1931-03-02
#    authorities:
#      wikidata: Q42
#      viaf: 113230702
`,
  'README.md': `# An edition of proceedings

- \`edition.yaml\`: title, contributors, publisher, licence
- \`people.yaml\`: who speaks and who is spoken of
- \`decisions/\`: what you settled about doubtful places, one file for each transcript
- \`transcripts/\`: the texts as they came; acta never writes there
- \`tei/\`: one TEI file for each document, made by acta, yours to correct (\`tei/.acta\` holds it as acta made it; keep that too)
- \`site/\`: what acta builds; may be deleted at any time

Put a transcript (plain text, a saved web page, Word, OpenDocument, Markdown, subtitles) into \`transcripts/\`, then:

    acta build

and open \`site/index.html\`. What acta was not sure of it says, with the line; \`acta explain CODE\` says more, and

    acta review --serve

shows every such place beside the copy, to be settled with a click.
A TEI file that you have corrected is never overwritten; \`acta encode . --merge\` makes a new draft with your corrections in it.
`,
};
