import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { flowDiagram, withDiagram } from '../../bin/flow-diagram.ts';
import { RIGHTS } from '../../functions/rights.ts';

const page = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'flow.md'), 'utf8');

test('the diagram of docs/flow.md is what is deployed; `npm run build:flow` draws it anew', () => {
  expect(withDiagram(page) === page, 'docs/flow.md is not current: run `npm run build:flow`').toBe(true);
});

test('every function is in the diagram, and every one is fed by something', () => {
  const diagram = flowDiagram();
  for (const name of Object.keys(RIGHTS)) {
    expect(diagram).toContain(`[${name}]`);
    expect(diagram).toContain(` --> ${name.replaceAll('-', '')}`);
  }
});

test('a page without a place for the diagram is an error', () =>
  expect(() => withDiagram('# Flow')).toThrow('no place'));
