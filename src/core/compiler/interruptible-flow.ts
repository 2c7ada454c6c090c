/**
 * A plain function that can be interrupted. At a site (the end of a loop's turn, a wait, a call of another such function) it may save where it is and
 * return true; called again while `thread.isResuming`, it takes its frame back and finds its way to that site, `at` being the site's number until it
 * is reached and 0 ever after. Loops hold no `yield`, so V8 keeps their variables in registers.
 */
import { block, expr, nothing, stmt, type Expr, type Stmt } from '../emit/emit.ts';
import { branchPlainly, type Flow, type FlowHost, type Part } from './flow.ts';
import { hasSites } from './sites.ts';

/** How many turns of loops pass between two looks at the clock. */
const POLL_MASK = 1023;
const arrived = expr`at = 0, thread.isResuming = false`;

export interface InterruptibleHost extends FlowHost {
  newSite(): number;
  /** Saves the frame, to go on at `site`. */
  save(site: number): Stmt;
}

export function createInterruptibleFlow(host: InterruptibleHost): Flow {
  const interrupt = (site: number): Stmt => block(host.writeBack(), host.save(site), stmt`return true;`);
  const isInside = (): boolean => host.substacks.some(hasSites);

  /** The end of a turn: now and then a look at the clock. */
  const poll = (site: number): Stmt => {
    host.declare(expr`polls`, stmt`let polls = 0;`);
    return stmt`if ((++polls & ${POLL_MASK}) === 0 && runtime.isWarpOver()) {\n${interrupt(site)}}`;
  };

  return {
    sequence,
    repeat(times, body) {
      const [left, site] = [host.counter('left'), host.newSite()];
      return block(
        stmt`if (at === 0) ${left} = ${times}; else if (at === ${site}) { ${arrived}; ${left}--; }`,
        stmt`for (; ${left} >= 1; ${left}--) {\n${body}${poll(site)}}`,
      );
    },
    countTo(last, assign, body) {
      const inside = isInside();
      const [turn, site] = [host.counter('turn'), host.newSite()];
      const first = inside ? stmt`if (at === 0) {\n${assign(turn)}}` : assign(turn);
      return block(
        stmt`if (at === 0) ${turn} = 1; else if (at === ${site}) { ${arrived}; ${turn}++; }`,
        stmt`for (; ${inside ? expr`at !== 0 || ` : noTest}${turn} <= ${last}; ${turn}++) {\n${first}${body}${poll(site)}}`,
      );
    },
    loopWhile(condition, body) {
      const inside = isInside();
      const site = host.newSite();
      return block(stmt`if (at === ${site}) { ${arrived}; }`, stmt`while (${inside ? expr`at !== 0 || ` : noTest}${condition}) {\n${body}${poll(site)}}`);
    },
    branch(condition, yes, no) {
      if (!isInside()) return branchPlainly(condition, yes, no);
      const [inYes] = host.substacks;
      return branchPlainly(expr`(at === 0 ? ${condition} : at <= ${inYes && hasSites(inYes) ? inYes.last : 0})`, yes, no);
    },
    suspend(first, again = expr`false`) {
      const site = host.newSite();
      return stmt`if (at === ${site} ? (${arrived}, ${again}) : ${first}) {\n${interrupt(site)}}`;
    },
    suspendIfOver: () => block(host.writeBack(), stmt`if (thread.isOver) return true;`),
    leave: () => block(host.writeBack(), stmt`return false;`),
    callPausing(first, again) {
      const site = host.newSite();
      return stmt`if (at === ${site} ? (at = 0, ${again}) : ${first}) {\n${interrupt(site)}}`;
    },
  };
}

const noTest = '' as Expr;

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

