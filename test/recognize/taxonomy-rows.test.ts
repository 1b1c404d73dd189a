import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

/**
 * What transcripts have, row by row, and the fixtures in which it stands: label forms L1 to L19 and the features of turns,
 * directions, margins, notes, header matter, dates and scripts. A row that no fixture shows is not recognised, as far as anyone knows.
 */
const rows: Readonly<Record<string, readonly string[]>> = {
  'L1 name and colon': ['label.colon-mixed', 'label.listed', 'script.french-spaces'],
  'L2 capitals and colon': ['label.capitals'],
  'L3 capitals and stop': ['label.stop-capitals', 'label.listed-capitals', 'label.surname-first'],
  'L4 mixed letters and stop': ['label.stop-mixed'],
  'L5 name and dash': ['label.dash', 'label.dash-few', 'label.dash-listed', 'label.dash-glued'],
  'L6 stop and dash': ['label.stop-dash', 'label.stop-then-dash', 'label.stop-dash-glued'],
  'L7 alone on a line, with colon': ['label.alone-colon'],
  'L8 alone on a line': [
    'label.alone',
    'label.between-blanks',
    'label.between-called',
    'label.hebrew-alone',
    'label.play-own-line',
  ],
  'L9 Chinese and Japanese': ['label.cjk', 'label.circle', 'script.japanese'],
  'L10 brackets': ['label.bracketed'],
  'L11 question and answer': [
    'label.question-answer',
    'label.examination',
    'label.question-answer-place',
    'label.question-letters',
    'label.evidence',
    'label.evidence-examined',
    'label.deposition',
  ],
  'L12 initials': ['label.initials', 'label.lettered-persons'],
  'small forms of address': ['label.comrades', 'label.stop-comrades'],
  'L13 no sign behind': ['label.bare-question', 'label.bare-hansard'],
  'L14 role or party': [
    'label.role',
    'label.hansard',
    'label.party',
    'label.offices-french',
    'label.numbered-french',
    'label.dutch',
  ],
  'L15 short form': ['label.short-form', 'label.short-form-defined'],
  'L16 several or nobody known': ['label.collective'],
  'L17 none': [
    'label.none',
    'label.says-nothing',
    'label.heads-paragraphs',
    'label.headings-listed',
    'label.pro-contra',
    'label.lettered-items',
    'label.noun-with-article',
  ],
  'L18 indirect speech': ['label.indirect'],
  'L19 run together': ['label.run-together'],
  'one person, several forms': ['label.forms-of-one', 'label.slip'],
  'two persons, one surname': ['label.two-of-one-surname', 'label.two-persons'],
  'a copy that a machine misread': ['label.misread'],
  'paragraph without label': ['turn.continuation'],
  'headings between speeches': ['turn.heading-capitals'],
  'turn interrupted and resumed': ['turn.interrupted'],
  'same label twice': ['turn.repeated'],
  interjection: ['turn.interjection'],
  'numbered orders': ['turn.orders'],
  'words that break off': ['turn.overlap'],
  'roll call': ['turn.vote'],
  'decisions of the meeting, answers that are reported': ['turn.resolved', 'turn.vote-within'],
  'directions in round brackets': ['stage.round', 'stage.pause', 'stage.at-head'],
  'directions in square brackets': ['stage.square'],
  'narration without brackets': ['stage.narration', 'stage.narration-more'],
  inaudible: ['gap.inaudible'],
  'omission of the editors': ['gap.editorial'],
  withheld: ['gap.withheld', 'gap.wrapped', 'label.tape'],
  'order of decisions about brackets': ['bracket.order'],
  'paragraph numbers': ['break.paragraph-numbers', 'break.paragraph-numbers-stops'],
  'line numbers': ['break.line-numbers', 'break.line-numbers-indented'],
  'page and column markers': ['break.page', 'break.folios-bracketed', 'break.mid-word'],
  'running heads': ['break.running-head', 'header.running-head-first'],
  'sides of tapes': ['break.tapes'],
  timestamps: ['break.timestamps', 'break.times-alone'],
  'hard wraps and hyphens': ['break.hard-wrap', 'break.hyphen-suspended'],
  'calls glued': ['note.glued', 'note.behind-number', 'note.behind-days', 'note.two-together'],
  'calls in brackets': ['note.bracketed', 'note.parenthesis'],
  'calls by asterisk and letter': ['note.asterisk', 'note.letters'],
  'lists above notes': ['note.behind-list', 'note.numbers-anew', 'note.linked'],
  'notes in two series': ['note.two-series-asterisk-last', 'note.two-series-asterisk-first'],
  'notes before, at the top, running on': ['note.before', 'note.top', 'note.running'],
  'notes in two paragraphs': ['note.two-paragraphs'],
  'notes of which the last is wrapped': ['note.wrapped'],
  'notes twice, cut off and full': ['note.twice'],
  'notes and calls without each other': ['note.orphans', 'note.call-without-note'],
  participants: [
    'header.participants',
    'header.participants-prose',
    'header.participants-lines',
    'header.participants-dash',
    'header.participants-speak',
  ],
  'seats of a council': ['header.seats'],
  agenda: ['header.agenda', 'header.contents'],
  'subject line': ['header.subject-line'],
  'document number and title': ['header.source-head', 'titles.items', 'titles.year-at-end'],
  classification: ['header.classification'],
  headnote: ['header.headnote', 'header.headnote-heading'],
  source: ['source.archive', 'source.archive-russian', 'source.box', 'source.wilson'],
  disclaimer: ['header.disclaimer'],
  'keys and values': ['header.metadata', 'header.interview-record'],
  'header matter that names nobody': ['header.german', 'header.interviewed'],
  'closing formula and signature': ['header.closer', 'header.signature'],
  'dates: ambiguous, conflicting, double, range': ['date.ambiguous', 'date.conflict', 'date.double', 'date.range'],
  'dates: weekday, other calendars': ['date.weekday', 'date.republican'],
  'acts and scenes': ['breaks.acts', 'breaks.scenes'],
  table: ['table.figures'],
  'columns set with spaces': ['break.columns'],
  'items by letters': ['lists.letters'],
  'languages of parliaments and parties': [
    'language.bulgarian',
    'language.danish',
    'language.polish',
    'language.korean',
    'language.japanese',
    'language.hebrew',
    'language.chinese',
    'language.arabic',
    'language.spanish',
    'language.romanian',
    'language.italian',
    'language.german',
    'language.french',
    'language.finnish',
    'language.dutch-indirect',
    'language.dutch',
    'language.czech',
    'language.greek',
    'language.hungarian',
    'language.latin-play',
    'language.portuguese',
    'language.swedish',
    'language.turkish',
    'language.ukrainian',
  ],
  'scripts and invisible characters': ['script.hebrew', 'script.japanese', 'script.invisible'],
};

const fixtures = join(import.meta.dirname, '../fixtures');

describe('every row of the taxonomy', () => {
  it.each(Object.entries(rows))('%s has a fixture', (_, names) => {
    for (const name of names) {
      const text = readFileSync(join(fixtures, name, 'transcript.txt'), 'utf8');
      expect([name, text.trim().split('\n').length > 1]).toEqual([name, true]);
      expect([name, existsSync(join(fixtures, name, 'expected.txt'))]).toEqual([name, true]);
    }
  });

  it('has the nineteen forms of labels', () => {
    expect(Object.keys(rows).flatMap((row) => /^L\d+/.exec(row)?.[0] ?? [])).toEqual(
      Array.from({ length: 19 }, (_, index) => `L${index + 1}`),
    );
  });
});
