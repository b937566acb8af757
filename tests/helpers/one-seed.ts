import fc from 'fast-check';

/**
 * Every run of one commit tries the same random examples, so that it fails for everybody or for nobody. Others are
 * tried with `NUTGRAF_SEED=7 npm test -- unit`.
 */
fc.configureGlobal({ seed: Number(process.env['NUTGRAF_SEED'] ?? 1) });
