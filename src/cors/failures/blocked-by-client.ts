import { sentence } from '../../sentence.ts';
import { type Failure, named } from './failure.ts';

export const blockedByClient: Failure = {
  id: 'blocked-by-client',
  word: 'Blocked',
  says: sentence`an extension, or a policy of this browser, blocked it`,
  advice: 'Try once without other extensions, ad blockers above all; users who have one will see the same.',
  confidence: 'certain',
  matches: named(
    'BLOCKED_BY_CLIENT',
    'BLOCKED_BY_ADMINISTRATOR',
    'BLOCKED_BY_PRIVACY_CHECKS',
    'BLOCKED_BY_FINGERPRINTING_PROTECTION',
    'BLOCKED_ENROLLMENT_CHECK_PENDING',
  ),
};
