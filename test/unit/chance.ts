/** What properties try by chance is the same in every run, so that a red test is red again; `FUZZ_SEED` tries something else, as the nightly script does. */
import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env['FUZZ_SEED'] ?? 1) });
