/** The Word documents that the import is tested with, each for what such documents are made of. */
import {
  AlignmentType,
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  DeletedTextRun,
  Document,
  ExternalHyperlink,
  Footer,
  FootnoteReferenceRun,
  Header,
  HeadingLevel,
  InsertedTextRun,
  LevelFormat,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';

const { HEADING_1, HEADING_2, TITLE } = HeadingLevel;

const text = (value: string) => new Paragraph(value);
const heading = (
  value: string,
  level: typeof HEADING_1 | typeof HEADING_2 | typeof TITLE = HEADING_1,
) => new Paragraph({ text: value, heading: level });
const bold = (value: string) =>
  new Paragraph({ children: [new TextRun({ text: value, bold: true })] });
const cell = (content: string | Paragraph | Paragraph[], options: object = {}) =>
  new TableCell({
    ...options,
    children: typeof content === 'string' ? [text(content)] : [content].flat(),
  });
const row = (...cells: (string | TableCell | Paragraph)[]) =>
  new TableRow({
    children: cells.map((one) => (one instanceof TableCell ? one : cell(one))),
  });

/** Levels of a numbered list by their formats: `%1.`, `%2)`. */
const levels = (...formats: [(typeof LevelFormat)[keyof typeof LevelFormat], string][]) =>
  formats.map(([format, pattern], level) => ({
    level,
    format,
    text: pattern,
    alignment: AlignmentType.START,
  }));

const numbering = {
  config: [
    {
      reference: 'steps',
      levels: levels([LevelFormat.DECIMAL, '%1.'], [LevelFormat.LOWER_LETTER, '%2)']),
    },
    {
      reference: 'clauses',
      levels: levels([LevelFormat.DECIMAL, '%1'], [LevelFormat.DECIMAL, '%1.%2']),
    },
  ],
};

const item = (value: string, reference: 'steps' | 'clauses', level = 0) =>
  new Paragraph({ text: value, numbering: { reference, level } });
const bullet = (value: string, level = 0) => new Paragraph({ text: value, bullet: { level } });

/** Headings, nested lists, and a list that goes on after a paragraph. */
const headingsAndLists = new Document({
  title: 'Workshop rules',
  creator: 'Harbour Makers',
  numbering,
  sections: [
    {
      children: [
        heading('Workshop rules', TITLE),
        text('These rules apply to everybody who uses the workshop.'),
        heading('Before you start'),
        text('Do this in order:'),
        item('Sign in at the desk.', 'steps'),
        item('Check the machine:', 'steps'),
        item('Look for loose parts.', 'steps', 1),
        item('Test the emergency stop.', 'steps', 1),
        item('Put on your goggles.', 'steps'),
        text('If the emergency stop does not work, leave the machine off.'),
        item('Write your name on the board.', 'steps'),
        heading('Machines'),
        heading('Saws', HEADING_2),
        text('You must have taken the course. You may bring:'),
        bullet('your own blades'),
        bullet('wood without nails'),
        bullet('such as planks', 1),
        heading('Lathes', HEADING_2),
        text('Only members over 18 may use the lathes.'),
      ],
    },
  ],
});

/** Tables: with marked heads, with heads in bold only, and without heads. */
const tables = new Document({
  title: 'Fees',
  numbering,
  sections: [
    {
      children: [
        heading('Fees'),
        new Table({
          rows: [
            new TableRow({
              tableHeader: true,
              children: [cell('Membership'), cell('Per month'), cell('Includes')],
            }),
            row('Basic', '€ 10', cell([bullet('one visit a week'), bullet('a locker')])),
            row('Full', '€ 25', cell([text('Any number of visits.'), text('Keys on request.')])),
          ],
        }),
        heading('Opening hours', HEADING_2),
        new Table({
          rows: [row(bold('Day'), bold('Hours')), row('Monday', '9–17'), row('Saturday', '10–14')],
        }),
        heading('Contact', HEADING_2),
        new Table({ rows: [row('Phone', '555 0100'), row('Room', 'B.12')] }),
      ],
    },
  ],
});

const link = (value: string, url: string) =>
  new ExternalHyperlink({
    link: url,
    children: [new TextRun({ text: value, style: 'Hyperlink' })],
  });

/** Links and footnotes; numbered headings with clauses below them. */
const linksAndFootnotes = new Document({
  title: 'Refund policy',
  numbering,
  footnotes: {
    1: { children: [text('Working days are Monday to Friday.')] },
    2: { children: [text('See the price list of 2024.')] },
  },
  sections: [
    {
      children: [
        new Paragraph({
          text: 'Refunds',
          heading: HEADING_1,
          numbering: { reference: 'clauses', level: 0 },
        }),
        new Paragraph({
          numbering: { reference: 'clauses', level: 1 },
          children: [
            new TextRun('We refund a ticket within 14 days'),
            new FootnoteReferenceRun(1),
            new TextRun(' of the request.'),
          ],
        }),
        new Paragraph({
          numbering: { reference: 'clauses', level: 1 },
          children: [
            new TextRun('Ask for it '),
            link('on our page', 'https://tickets.example/refunds?step=1'),
            new TextRun(' or by '),
            link('mail', 'mailto:refunds@tickets.example'),
            new TextRun('.'),
          ],
        }),
        new Paragraph({
          text: 'Fees',
          heading: HEADING_1,
          numbering: { reference: 'clauses', level: 0 },
        }),
        new Paragraph({
          numbering: { reference: 'clauses', level: 1 },
          children: [
            new TextRun('A refund costs € 3'),
            new FootnoteReferenceRun(2),
            new TextRun('.'),
          ],
        }),
      ],
    },
  ],
});

const DATE = '2024-03-01T09:00:00Z';

/** Tracked changes and comments. */
const trackedChanges = new Document({
  title: 'Leave policy',
  numbering,
  comments: {
    children: [
      {
        id: 0,
        author: 'A. Editor',
        date: new Date(DATE),
        children: [text('Is this agreed with the board?')],
      },
    ],
  },
  sections: [
    {
      headers: { default: new Header({ children: [text('Draft of 1 March')] }) },
      footers: {
        default: new Footer({
          children: [
            new Paragraph({
              children: [new TextRun('Page '), new TextRun({ children: [PageNumber.CURRENT] })],
            }),
          ],
        }),
      },
      children: [
        heading('Leave'),
        new Paragraph({
          children: [
            new TextRun('Employees have '),
            new DeletedTextRun({ text: '25', id: 1, author: 'A. Editor', date: DATE }),
            new InsertedTextRun({ text: '28', id: 2, author: 'A. Editor', date: DATE }),
            new TextRun(' days of leave a year.'),
          ],
        }),
        new Paragraph({
          children: [
            new CommentRangeStart(0),
            new TextRun('Unused days expire on 31 March.'),
            new CommentRangeEnd(0),
            new TextRun({ children: [new CommentReference(0)] }),
          ],
        }),
      ],
    },
  ],
});

/** A title page and merged cells. */
const mergedCells = new Document({
  title: 'Document1',
  creator: 'Harbour Council',
  numbering,
  sections: [
    {
      children: [
        new Paragraph({ text: 'Mooring charges', heading: TITLE, alignment: AlignmentType.CENTER }),
        new Paragraph({ text: 'Valid from 1 April 2024', alignment: AlignmentType.CENTER }),
        new Paragraph({ pageBreakBefore: true, text: 'Charges', heading: HEADING_1 }),
        new Table({
          rows: [
            new TableRow({
              tableHeader: true,
              children: [cell('Boat', { rowSpan: 2 }), cell('Charge', { columnSpan: 2 })],
            }),
            new TableRow({ tableHeader: true, children: [cell('Summer'), cell('Winter')] }),
            row(cell('Up to 8 m', { rowSpan: 2 }), '€ 12 a night', '€ 6 a night'),
            row('€ 60 a week', '€ 30 a week'),
            row('Over 8 m', cell('on request', { columnSpan: 2 })),
          ],
        }),
        text('Charges include water, but not electricity.'),
      ],
    },
  ],
});

/** The documents by their names. */
export const WORD_DOCUMENTS: Readonly<Record<string, Document>> = {
  'headings-and-lists': headingsAndLists,
  tables,
  'links-and-footnotes': linksAndFootnotes,
  'tracked-changes': trackedChanges,
  'merged-cells': mergedCells,
};
