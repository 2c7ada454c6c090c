/** What both desks show around their paper: paints above, tools on the left, deeds, and what belongs to the file below. */
import { html, type TemplateResult } from 'lit';
import type { Paint } from './paint.ts';
import './pc-action-bar.ts';
import './pc-paint-picker.ts';
import './pc-tool-rail.ts';
import './pc-width-picker.ts';
import './pc-zoom-bar.ts';
import type { ActionRecord, ToolRecord } from './tool-record.ts';

export type Side = 'fill' | 'outline';

export interface DeskFrame<Sheet, Tool extends ToolRecord> {
  /** Null until there is a paper: nothing can be done. */
  readonly sheet: Sheet | null;
  readonly tools: readonly Tool[];
  readonly tool: Tool;
  readonly actions: readonly (readonly ActionRecord<Sheet>[])[];
  readonly paints: Readonly<Record<Side, Paint>>;
  readonly hasGradients: boolean;
  readonly width: number;
  readonly zoom: number;
  /** A backdrop's centre stays in the middle. */
  readonly isBackdrop: boolean;
  readonly isPicking: boolean;
  /** Of the paper, for who does not see it. */
  readonly label: string;
  /** On the paper. */
  readonly paper: TemplateResult;
  take(tool: Tool): void;
  act(does: () => void): void;
  paint(side: Side, paint: Paint, isFinal: boolean): void;
  pick(side: Side): void;
  widen(width: number, isFinal: boolean): void;
  step(by: -1 | 0 | 1): void;
}

export function renderDesk<Sheet, Tool extends ToolRecord>(frame: DeskFrame<Sheet, Tool>): TemplateResult {
  const { sheet, tool, actions, width, zoom } = frame;
  const tools = frame.isBackdrop ? frame.tools.filter(({ id }) => id !== 'centre') : frame.tools;
  return html`<div class="top"><slot name="history"></slot>${renderPaints(frame)}
      <pc-width-picker .width=${width} @width-chosen=${({ detail }: CustomEvent<{ width: number; isFinal: boolean }>) => { frame.widen(detail.width, detail.isFinal); }}></pc-width-picker></div>
    <pc-tool-rail .tools=${tools} current=${tool.id} @tool-taken=${(event: CustomEvent<string>) => { frame.take(tools.find(({ id }) => id === event.detail)!); }}></pc-tool-rail>
    <pc-action-bar .groups=${sheet ? actions.map((group) => group.map((action) => ({ ...action, isOffered: action.canDo(sheet), do: () => { frame.act(() => { action.do(sheet); }); } }))) : []}></pc-action-bar>
    <div class="paper" tabindex="0" role="application" aria-label=${frame.label} style="cursor:${frame.isPicking ? 'cell' : tool.cursor}">${frame.paper}</div>
    <div class="file"><slot name="file"></slot><pc-zoom-bar .zoom=${zoom} @zoom-asked=${(event: CustomEvent<-1 | 0 | 1>) => { frame.step(event.detail); }}></pc-zoom-bar></div>`;
}

const renderPaints = <Sheet, Tool extends ToolRecord>({ paints, hasGradients, paint, pick }: DeskFrame<Sheet, Tool>): readonly TemplateResult[] => (['fill', 'outline'] as const).map((side) => html`
      <pc-paint-picker ?hasGradients=${hasGradients} data-side=${side} .label=${side === 'fill' ? 'costume.fill' : 'costume.outline'} .paint=${paints[side]}
        @paint-chosen=${({ detail }: CustomEvent<{ paint: Paint; isFinal: boolean }>) => { paint(side, detail.paint, detail.isFinal); }} @pick-asked=${() => { pick(side); }}></pc-paint-picker>`);
