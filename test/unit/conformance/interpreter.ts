/** Runs blocks one by one as the reference says, for comparison with compiled programs. Knows values, variables, one list `l`, branches, loops and one custom block. */
import type { Definition, Given, Made } from '../../project-builder.ts';
import { BINARY, FUNCTIONS, numberOf, order, placeOf, roundOf, textOf, truthOf, type Plain } from './reference.ts';

export interface Memory { readonly variables: Record<string, Plain>; readonly list: Plain[] }

export class Interpreter {
  readonly #memory: Memory;
  readonly #definition: Definition | undefined;
  #arguments: readonly Plain[] = [];

  constructor(memory: Memory, definition?: Definition) {
    this.#memory = memory;
    this.#definition = definition;
  }

  run(stack: readonly Made[]): void {
    for (const block of stack) this.#statement(block);
  }

  #statement({ opcode, args, call }: Made): void {
    if (call) this.#call(call.values);
    else STATEMENTS[opcode]!(args, this);
  }

  #call(values: readonly Given[]): void {
    const before = this.#arguments;
    this.#arguments = values.map((value) => this.value(value));
    this.run(this.#definition!.stack);
    this.#arguments = before;
  }

  get memory(): Memory { return this.#memory; }
  argument(name: Given): Plain { return this.#arguments[this.#definition?.names.indexOf(String(name)) ?? -1] ?? 0; }

  value(given: Given): Plain {
    if (typeof given !== 'object') return given;
    const { opcode, args } = given as Made;
    const reporter = REPORTERS[opcode];
    if (reporter) return reporter(args, this);
    const [a, b] = Object.values(args).map((arg) => this.value(arg));
    return BINARY[opcode]!(a!, b!);
  }
}

type Args = Readonly<Record<string, Given>>;
const indexOf = (list: readonly Plain[], item: Plain): number => list.findIndex((each) => order(each, item) === 0) + 1;

const REPORTERS: Readonly<Record<string, (args: Args, by: Interpreter) => Plain>> = {
  data_variable: ({ VARIABLE }, { memory }) => memory.variables[String(VARIABLE)]!,
  argument_reporter_string_number: ({ VALUE }, by) => by.argument(VALUE!),
  operator_mathop: ({ OPERATOR, NUM }, by) => FUNCTIONS[String(OPERATOR)]!(numberOf(by.value(NUM!))),
  operator_round: ({ NUM }, by) => roundOf(by.value(NUM!)),
  operator_length: ({ STRING }, by) => textOf(by.value(STRING!)).length,
  operator_not: ({ OPERAND }, by) => !truthOf(by.value(OPERAND!)),
  operator_and: ({ OPERAND1, OPERAND2 }, by) => truthOf(by.value(OPERAND1!)) && truthOf(by.value(OPERAND2!)),
  operator_or: ({ OPERAND1, OPERAND2 }, by) => truthOf(by.value(OPERAND1!)) || truthOf(by.value(OPERAND2!)),
  data_itemoflist: ({ INDEX }, by) => by.memory.list[placeOf(by.value(INDEX!), by.memory.list.length) - 1] ?? '',
  data_lengthoflist: (_, { memory }) => memory.list.length,
  data_itemnumoflist: ({ ITEM }, by) => indexOf(by.memory.list, by.value(ITEM!)),
  data_listcontainsitem: ({ ITEM }, by) => indexOf(by.memory.list, by.value(ITEM!)) > 0,
};

const STATEMENTS: Readonly<Record<string, (args: Args, by: Interpreter) => void>> = {
  data_setvariableto({ VARIABLE, VALUE }, by) { by.memory.variables[String(VARIABLE)] = by.value(VALUE!); },
  data_changevariableby({ VARIABLE, VALUE }, by) {
    const name = String(VARIABLE);
    by.memory.variables[name] = numberOf(by.memory.variables[name]!) + numberOf(by.value(VALUE!));
  },
  data_addtolist({ ITEM }, by) { by.memory.list.push(by.value(ITEM!)); },
  data_deletealloflist(_, { memory }) { memory.list.length = 0; },
  data_deleteoflist({ INDEX }, by) {
    const place = placeOf(by.value(INDEX!), by.memory.list.length);
    if (place > 0) by.memory.list.splice(place - 1, 1);
  },
  data_insertatlist({ ITEM, INDEX }, by) {
    const [item, place] = [by.value(ITEM!), placeOf(by.value(INDEX!), by.memory.list.length + 1)];
    if (place > 0) by.memory.list.splice(place - 1, 0, item);
  },
  data_replaceitemoflist({ INDEX, ITEM }, by) {
    const [item, place] = [by.value(ITEM!), placeOf(by.value(INDEX!), by.memory.list.length)];
    if (place > 0) by.memory.list[place - 1] = item;
  },
  control_repeat({ TIMES, SUBSTACK }, by) { for (let left = roundOf(by.value(TIMES!)); left > 0; left--) by.run(SUBSTACK as readonly Made[]); },
  control_repeat_until({ CONDITION, SUBSTACK }, by) { while (!truthOf(by.value(CONDITION!))) by.run(SUBSTACK as readonly Made[]); },
  control_if({ CONDITION, SUBSTACK }, by) { if (truthOf(by.value(CONDITION!))) by.run(SUBSTACK as readonly Made[]); },
  control_if_else({ CONDITION, SUBSTACK, SUBSTACK2 }, by) { by.run((truthOf(by.value(CONDITION!)) ? SUBSTACK : SUBSTACK2) as readonly Made[]); },
  control_for_each({ VARIABLE, VALUE, SUBSTACK }, by) {
    for (let turn = 1; turn - 1 < numberOf(by.value(VALUE!)); turn++) {
      by.memory.variables[String(VARIABLE)] = turn;
      by.run(SUBSTACK as readonly Made[]);
    }
  },
};
