/** @typedef {import('./stack.mjs').Stack} Stack */

/**
 * @typedef {object} Proof one row of the table
 * @property {string} id
 * @property {string} version empty if it could not be started
 * @property {string} told the version that the panel says the snippet was proved with; empty if it says none
 * @property {string} rule what the panel said before, and below why
 * @property {string} cause
 * @property {Readonly<Record<string, 'yes' | 'no' | 'excepted' | 'none'>>} checks
 * @property {readonly string[]} failures empty if the stack is proved
 * @property {readonly string[]} exceptions each with its reason
 * @property {number} seconds
 */

/** What has to hold, in the table's order. */
export const CHECKS = [
  'before',
  'items',
  'exposed',
  'missing',
  'boom',
  'private',
  'own',
  'down',
  'second',
  'stranger',
  'lookalike',
  'one',
  'vary',
];

/** What a stack's checks have found. */
export class Notes {
  version = '';
  told = '';
  rule = '';
  cause = '';
  /** @type {Record<string, 'yes' | 'no' | 'excepted' | 'none'>} */
  checks = {};
  /** @type {string[]} */
  failures = [];
  /** @type {string[]} */
  exceptions = [];

  /** @param {Stack} stack */
  constructor(stack) {
    this.stack = stack;
  }

  /** A check that is made several times holds if it does each time. @param {string} check @param {boolean} holds @param {string} [why] */
  note(check, holds, why = '') {
    if (!holds) this.failures.push(`${check}: ${why}`);
    this.checks[check] = holds && this.checks[check] !== 'no' ? 'yes' : 'no';
  }

  /** @param {string} check @param {'excepted' | 'none'} kind @param {string} why */
  except(check, kind, why) {
    this.checks[check] = kind;
    this.exceptions.push(`${check}: ${why}`);
  }

  /** @param {number} milliseconds @returns {Proof} */
  proof(milliseconds) {
    const { version, told, rule, cause, checks, failures, exceptions } = this;
    return {
      id: this.stack.id,
      version,
      told,
      rule,
      cause,
      checks,
      failures,
      exceptions,
      seconds: milliseconds / 1000,
    };
  }
}
