/**
 * Plain functions that can be interrupted, written twice. The *first* form runs from the beginning, at full speed: at a site (the end of a loop's turn,
 * a wait, a call of another such function) it may save its frame and return true. The form *back* takes the frame and finds its way to that site, `at`
 * being the site's number until it is reached and 0 ever after. No loop holds a `yield`, which would keep V8 from using registers.
 */
import { block, expr, nothing, stmt, type Expr, type Stmt } from '../emit/emit.ts';
import { branchPlainly, type Flow, type FlowHost, type Part } from './flow.ts';
import { hasSites } from './sites.ts';

/** How many turns of loops pass between two looks at the clock. */
const POLL_MASK = 1023;

export interface InterruptibleHost extends FlowHost {
  newSite(): number;
  /** Saves the frame, to go on at `site`. */
  save(site: number): Stmt;
}

/** What both forms do to be interrupted at a site. */
function createInterrupts(host: InterruptibleHost) {
  const interrupt = (site: number): Stmt => block(host.writeBack(), host.save(site), stmt`return true;`);
  return {
    interrupt,
    /** The end of a turn: now and then a look at the clock. */
    poll(site: number): Stmt {
      host.declare(expr`polls`, stmt`let polls = 0;`);
      return stmt`if ((++polls & ${POLL_MASK}) === 0 && runtime.isWarpOver()) {\n${interrupt(site)}}`;
    },
    suspendIfOver: () => block(host.writeBack(), stmt`if (thread.isOver) return true;`),
    leave: () => block(host.writeBack(), stmt`return false;`),
  };
}

export function createFirstFlow(host: InterruptibleHost): Flow {
  const { interrupt, poll, suspendIfOver, leave } = createInterrupts(host);
  return {
    sequence: (parts) => block(...parts.map(({ code }) => code)),
    repeat(times, body) {
      const left = host.counter('left');
      return stmt`for (${left} = ${times}; ${left} >= 1; ${left}--) {\n${body}${poll(host.newSite())}}`;
    },
    countTo(last, assign, body) {
      const turn = host.counter('turn');
      return stmt`for (${turn} = 1; ${turn} <= ${last}; ${turn}++) {\n${assign(turn)}${body}${poll(host.newSite())}}`;
    },
    loopWhile: (condition, body) => stmt`while (${condition}) {\n${body}${poll(host.newSite())}}`,
    branch: branchPlainly,
    suspend: (first) => stmt`if (${first}) {\n${interrupt(host.newSite())}}`,
    callPausing: (first) => stmt`if (${first}) {\n${interrupt(host.newSite())}}`,
    suspendIfOver, leave,
  };
}

export function createBackFlow(host: InterruptibleHost): Flow {
  const { interrupt, poll, suspendIfOver, leave } = createInterrupts(host);
  const isInside = (): boolean => host.substacks.some(hasSites);
  const unlessOnTheWay = (): Expr => (isInside() ? expr`at !== 0 || ` : '' as Expr);
  return {
    sequence,
    repeat(times, body) {
      const [left, site] = [host.counter('left'), host.newSite()];
      return block(
        stmt`if (at === 0) ${left} = ${times}; else if (at === ${site}) { at = 0; ${left}--; }`,
        stmt`for (; ${left} >= 1; ${left}--) {\n${body}${poll(site)}}`,
      );
    },
    countTo(last, assign, body) {
      const test = unlessOnTheWay();
      const [turn, site] = [host.counter('turn'), host.newSite()];
      return block(
        stmt`if (at === 0) ${turn} = 1; else if (at === ${site}) { at = 0; ${turn}++; }`,
        stmt`for (; ${test}${turn} <= ${last}; ${turn}++) {\nif (at === 0) {\n${assign(turn)}}\n${body}${poll(site)}}`,
      );
    },
    loopWhile(condition, body) {
      const [test, site] = [unlessOnTheWay(), host.newSite()];
      return block(stmt`if (at === ${site}) at = 0;`, stmt`while (${test}${condition}) {\n${body}${poll(site)}}`);
    },
    branch(condition, yes, no) {
      if (!isInside()) return branchPlainly(condition, yes, no);
      const [inYes] = host.substacks;
      return branchPlainly(expr`(at === 0 ? ${condition} : at <= ${inYes && hasSites(inYes) ? inYes.last : 0})`, yes, no);
    },
    suspend(first, again = expr`false`) {
      const site = host.newSite();
      return stmt`if (at === ${site} ? (at = 0, ${again}) : ${first}) {\n${interrupt(site)}}`;
    },
    callPausing(first, again) {
      const site = host.newSite();
      return stmt`if (at === ${site} ? (at = 0, ${again}) : ${first}) {\n${interrupt(site)}}`;
    },
    suspendIfOver, leave,
  };
}

/** On the way back to a site, what stands before it is passed over; the site's own statement looks further inside. */
function sequence(parts: readonly Part[]): Stmt {
  const withSites = parts.filter(({ sites }) => hasSites(sites));
  if (withSites.length === 0) return block(...parts.map(({ code }) => code));
  return block(...groups(parts).map(({ code, sites }) => {
    if (!hasSites(sites)) return code === nothing ? nothing : stmt`if (at === 0) {\n${code}}`;
    return withSites.length === 1 ? code : stmt`if (at <= ${sites.last}) {\n${code}}`;
  }));
}

/** Neighbours without sites are passed over together. */
function groups(parts: readonly Part[]): readonly Part[] {
  const grouped: Part[] = [];
  for (const part of parts) {
    const before = grouped.at(-1);
    if (before && !hasSites(before.sites) && !hasSites(part.sites)) grouped[grouped.length - 1] = { code: block(before.code, part.code), sites: part.sites };
    else grouped.push(part);
  }
  return grouped;
}
