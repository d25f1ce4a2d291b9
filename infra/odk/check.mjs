// Fills in a form at random as ODK Web Forms would, submits it as a phone would, and reports where the engine and the service
// disagree: what the engine accepts must be stored (201, even when something required is missing), what it rejects must be
// rejected (422).
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { JSDOM } from 'jsdom';

const GATEWAY = process.env.GATEWAY ?? 'http://127.0.0.1:8080';
const [form, seed] = [process.argv[2], Number(process.argv[3])];
// The engine holds every form that it opened in memory.
const COUNT = 150;
const headers = { Authorization: `Basic ${Buffer.from('amina:demo').toString('base64')}`, 'X-OpenRosa-Version': '1.0' };
const { fetch, FormData, Blob } = globalThis;

// The engine is written for browsers.
globalThis.require = createRequire(import.meta.url);
globalThis.__dirname = dirname(globalThis.require.resolve('@getodk/xforms-engine'));
const { window } = new JSDOM('', { url: 'http://localhost/' });
Object.getOwnPropertyNames(window).filter((name) => !(name in globalThis)).forEach((name) => (globalThis[name] = window[name]));
const { loadForm } = await import('@getodk/xforms-engine');

let state = seed;
const random = (below) => {
  state = (state * 1103515245 + 12345) % 0x80000000;
  return Math.floor((state / 0x80000000) * below);
};
const oneOf = (values) => values[random(values.length)];
const rarely = () => random(50) === 0;

const today = new Date();
const month = (ago) => new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() - ago, 1)).toISOString().slice(0, 7);

function text(name) {
  return name === 'exchange_with' ? oneOf(['outside', 'Outside ', rarely() ? 'my aunt' : 'OUTSIDE']) : `text ${random(99)}`;
}

function input(node, name, period) {
  if (random(10) < 3) return;
  switch (node.valueType) {
    case 'int': return node.setValue(BigInt(rarely() ? random(60) - 10 : 1 + random(3)));
    case 'decimal': return node.setValue(rarely() ? (random(2000) - 300) / 8 : random(30000) / 100);
    case 'date': return node.setValue(`${rarely() ? month(2) : period}-11`);
    default: return node.setValue(text(name));
  }
}

function select(node, values) {
  if (random(10) < 2) return;
  if (node.selectType === 'select') node.selectValues([...new Set([oneOf(values), oneOf(values)])]);
  else node.selectValue(oneOf(values));
}

function repeat(node, period) {
  const wanted = random(3);
  const there = node.currentState.children.length;
  if (wanted > there) node.addInstances(there - 1, wanted - there);
  if (wanted < there) node.removeInstances(0, there - wanted);
  within(node, period);
}

function fill(node, period) {
  const { reference, relevant, readonly, valueOptions, children } = node.currentState;
  const name = reference.split('/').pop();
  if (!relevant || readonly || reference === '/data/family') return;
  if (reference === '/data/month') return node.setValue(`${period}-01`);
  switch (node.nodeType) {
    case 'input': return input(node, name, period);
    case 'select': return select(node, valueOptions.map((option) => option.value));
    case 'range': {
      const { start, end } = node.definition.bodyElement.bounds;
      return node.setValue(BigInt(Number(start) + random(Number(end) - Number(start) + 1)));
    }
    case 'repeat-range:uncontrolled': return repeat(node, period);
    default: return children && within(node, period);
  }
}

function within(node, period) {
  node.currentState.children.forEach((child) => fill(child, period));
}

async function send(xml) {
  const body = new FormData();
  body.append('xml_submission_file', new Blob([xml], { type: 'text/xml' }), 'form.xml');
  const response = await fetch(`${GATEWAY}/submission`, { method: 'POST', headers, body });
  return { status: response.status, message: (await response.text()).replace(/<[^>]*>/g, ' ').trim() };
}

const document = await fetch(`${GATEWAY}/forms/${form}`, { headers: { ...headers, Accept: 'text/xml' } });
if (document.status !== 200) throw new Error(`${form}: ${document.status}`);
const loaded = await loadForm(await document.text(), { missingResourceBehavior: 'ERROR' });
if (loaded.status !== 'success') throw new Error(`the engine rejects the form: ${loaded.error ?? loaded.warnings}`);

const tally = {};
let disagreements = 0;
for (let i = 0; i < COUNT; i++) {
  const { root } = loaded.createInstance();
  const period = rarely() ? month(-1) : month(1 + random(5));
  within(root, period);
  // A second time, because questions become relevant by answers.
  within(root, period);
  const payload = await root.prepareInstancePayload({ payloadType: 'monolithic' });
  const broken = (payload.violations ?? []).filter(({ violation }) => violation.condition === 'constraint');
  const xml = await payload.data[0].get('xml_submission_file').text();
  const { status, message } = await send(xml);
  const rejected = broken.length > 0;
  const accepted = payload.status === 'ready' ? 'accepted' : 'accepted, not complete';
  const outcome = `${rejected ? 'rejected' : accepted} by the engine, ${status}`;
  tally[outcome] = (tally[outcome] ?? 0) + 1;
  if (status !== (rejected ? 422 : 201)) {
    disagreements++;
    console.log(outcome, broken.map(({ reference }) => reference).join(' '), message, xml);
  }
}
console.log(tally);
process.exitCode = disagreements > 0 ? 1 : 0;
