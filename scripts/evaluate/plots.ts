/** Draws the risk-coverage curve and the reliability diagram as SVG, deterministically. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import { type Bin, calibrationBins, calibrationError } from './calibration-error.ts';
import type { JudgedGuess } from './guesses.ts';
import { formatPercent } from './ranking-figures.ts';
import {
  type RiskPoint,
  riskCoverage,
  type ThresholdPoint,
  verdictPoint,
} from './risk-coverage.ts';

const BLUE = '#2f5fb3';
const PALE = '#c9d8f0';
const RED = '#b3372f';
const GREY = '#6b7280';
const INK = '#1f2937';
const PAPER = '#ffffff';

const BINS = 10;
/** Thresholds labelled along the risk-coverage curve. */
const THRESHOLDS = [0.9, 0.7, 0.5, 0.3, 0.1];

interface Chart {
  title: string;
  /** The alternative text. */
  description: string;
  options: Plot.PlotOptions;
}

/** Writes `risk-coverage.svg` and `calibration.svg` and returns their paths. */
export async function writePlots(
  guesses: readonly JudgedGuess[],
  folder: string,
): Promise<string[]> {
  const charts = {
    'risk-coverage': riskChart(guesses),
    calibration: calibrationChart(calibrationBins(guesses, BINS)),
  };
  await mkdir(folder, { recursive: true });
  return Promise.all(
    Object.entries(charts).map(async ([name, chart]) => {
      const path = join(folder, `${name}.svg`);
      await writeFile(path, renderChart(chart));
      return path;
    }),
  );
}

/** Plots risk over coverage, with labelled thresholds and the verdicts. */
export function riskChart(guesses: readonly JudgedGuess[]): Chart {
  const curve = riskCoverage(guesses);
  const verdicts = verdictPoint(guesses);
  const answerable = guesses.filter((one) => one.answerable).length / guesses.length;
  const named = THRESHOLDS.flatMap((threshold) => {
    const point = curve.findLast((one) => one.threshold >= threshold);
    return point === undefined ? [] : [{ ...point, threshold }];
  });
  return {
    title: `Wrong answers by how many of ${guesses.length} questions are answered`,
    description:
      `Risk-coverage curve. The confidence threshold falls from 1 to 0 from left to right. ` +
      `${named.map((point) => describePoint(`From ${point.threshold}`, point)).join(' ')} ` +
      `${describePoint("The bot's verdicts", verdicts)} ` +
      `${share(answerable)} of the questions can be answered.`,
    options: {
      x: {
        label: 'Coverage: questions answered, as the least confidence (≥) falls from 1 to 0',
        ...PERCENT,
      },
      y: { label: 'Risk: answers that are wrong', ...PERCENT, domain: [0, highest(curve)] },
      marks: [
        Plot.ruleX([answerable], { stroke: GREY, strokeDasharray: '4 4' }),
        Plot.text([{ x: answerable }], {
          x: 'x',
          frameAnchor: 'top',
          textAnchor: 'end',
          dx: -6,
          dy: 4,
          fill: GREY,
          text: () => `${share(answerable)} can be answered`,
        }),
        Plot.line(curve, { x: 'coverage', y: 'risk', stroke: BLUE, strokeWidth: 2 }),
        Plot.dot(named, { x: 'coverage', y: 'risk', r: 3, fill: BLUE }),
        Plot.text(named, {
          x: 'coverage',
          y: 'risk',
          dx: 4,
          dy: -14,
          textAnchor: 'end',
          fill: BLUE,
          stroke: PAPER,
          text: ({ threshold }: ThresholdPoint) => `≥ ${threshold}`,
        }),
        Plot.dot([verdicts], { ...AT, r: 6, fill: RED, stroke: PAPER, symbol: 'diamond' }),
        Plot.text([verdicts], {
          ...AT,
          dx: 14,
          dy: 8,
          textAnchor: 'start',
          fill: RED,
          stroke: PAPER,
          text: ({ coverage, risk }: RiskPoint) =>
            `The bot's verdicts:\n${share(coverage)} answered,\n${share(risk)} of them wrong`,
        }),
      ],
    },
  };
}

const AT = { x: 'coverage', y: 'risk' } as const;

function describePoint(name: string, { coverage, risk }: RiskPoint): string {
  return `${name}: ${share(coverage)} answered, ${share(risk)} of them wrong.`;
}

/** Returns the upper end of the risk axis: the next tenth above the curve. */
function highest(curve: readonly ThresholdPoint[]): number {
  return Math.ceil(10 * Math.max(0, ...curve.map(({ risk }) => risk))) / 10;
}

/** Plots each bin's share of right answers as a bar, with the diagonal of perfect calibration. */
export function calibrationChart(bins: readonly Bin[]): Chart {
  const error = share(calibrationError(bins));
  return {
    title: `Calibration of the confidence: expected calibration error ${error}`,
    description: `Reliability diagram. ${bins.map(describeBin).join(' ')} On the diagonal, both are the same.`,
    options: {
      x: { label: 'Confidence', ...PERCENT },
      y: { label: 'Answers that are right', ...PERCENT, domain: [0, 1] },
      marks: [
        Plot.rect(bins, { x1: 'from', x2: 'to', y1: 0, y2: 'right', fill: PALE, inset: 1 }),
        Plot.line(
          [
            [0, 0],
            [1, 1],
          ],
          { stroke: GREY, strokeDasharray: '4 4' },
        ),
        Plot.dot(bins, { x: 'confidence', y: 'right', r: 4, fill: BLUE, stroke: PAPER }),
        Plot.text(bins, {
          x: ({ from, to }: Bin) => (from + to) / 2,
          y: 'right',
          dy: -14,
          fill: INK,
          stroke: PAPER,
          text: ({ count }: Bin) => `n = ${count}`,
        }),
      ],
    },
  };
}

function describeBin({ confidence, right, count }: Bin): string {
  return `Mean confidence ${share(confidence)}: ${share(right)} of ${count} right.`;
}

const PERCENT = {
  domain: [0, 1],
  tickFormat: (tick: number) => `${Math.round(100 * tick)} %`,
  grid: true,
  labelAnchor: 'center',
  labelArrow: 'none',
} satisfies Plot.ScaleOptions;

const share = (part: number) => formatPercent(part, 1);

/** Renders a chart as an SVG document, without IDs that differ between runs. */
export function renderChart({ title, description, options }: Chart): string {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const svg = Plot.plot({
    document,
    className: 'plot',
    width: 760,
    height: 480,
    marginTop: 48,
    marginRight: 24,
    marginBottom: 48,
    marginLeft: 72,
    style: { background: PAPER, color: INK, fontFamily: 'sans-serif', fontSize: '13px' },
    ...options,
  });
  const add = (name: string, text: string, attributes: Record<string, string> = {}) => {
    const element = document.createElementNS('http://www.w3.org/2000/svg', name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    element.textContent = text;
    return element;
  };
  svg.prepend(
    add('title', title, { id: 'title' }),
    add('desc', description, { id: 'description' }),
    add('rect', '', { width: '100%', height: '100%', fill: PAPER }),
    add('text', title, {
      x: '72',
      y: '26',
      fill: INK,
      'text-anchor': 'start',
      'font-size': '16',
      'font-weight': 'bold',
    }),
  );
  svg.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-labelledby', 'title');
  svg.setAttribute('aria-describedby', 'description');
  return `${svg.outerHTML}\n`;
}
