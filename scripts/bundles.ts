import react from '@vitejs/plugin-react';
import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { InlineConfig, Plugin } from 'vite';
import { repoFolder } from './folders';

// The oldest engines the app runs on: Node 18 and Chromium 114 of the fallback Electron 25.
const nodeTarget = 'node18';
const browserTarget = 'chrome114';

const base = {
  configFile: false,
  envDir: false,
  logLevel: 'warn',
  mode: 'production',
} as const satisfies InlineConfig;

/** Half the memory: a script with one letter beyond Latin-1 is held with two bytes a letter. Names stay, for stack traces. */
const dense = {
  charset: 'ascii',
  minify: { compress: false, mangle: false, codegen: { removeWhitespace: true } },
} as const;

/** One CommonJS file for Node or for Electron's main and preload sides; nothing is left in node_modules but `external`. */
export function nodeBundle(
  entry: string,
  outDir: string,
  name: string,
  external: readonly string[],
): InlineConfig {
  return {
    ...base,
    root: repoFolder,
    publicDir: false,
    define: { 'process.env.NODE_ENV': JSON.stringify('production') },
    ssr: { target: 'node', noExternal: true, external: [...external] },
    build: {
      ssr: true,
      target: nodeTarget,
      outDir,
      emptyOutDir: true,
      sourcemap: true,
      minify: false,
      rolldownOptions: {
        input: join(repoFolder, entry),
        output: { format: 'cjs', entryFileNames: name, codeSplitting: false, ...dense },
      },
    },
  };
}

/** The window's page. Nothing is inlined into it, because its content security policy forbids inline scripts and data: fonts. */
export function pageBundle(outDir: string): InlineConfig {
  return {
    ...inRenderer('renderer', outDir),
    plugins: [react()],
  };
}

/** The page of the darkroom, in a folder of its own: it can load nothing of the window's. */
export function darkroomBundle(outDir: string): InlineConfig {
  return { ...inRenderer('renderer/darkroom', outDir), plugins: [libheifBeside()] };
}

/** Files of libheif as they stand beside the darkroom's page. */
const libheif = {
  'libheif/libheif.js': 'libheif-js/libheif-wasm/libheif-bundle.mjs',
  'libheif/LICENSE.txt': 'libheif-js/libheif-wasm/LICENSE',
} as const;

/**
 * libheif is under the LGPL, so it stays a file of its own, as it came, with its licence beside it: whoever likes may put
 * another build of it in its place.
 */
function libheifBeside(): Plugin {
  const { resolve } = createRequire(import.meta.url);
  return {
    name: 'libheif-beside',
    generateBundle() {
      for (const [fileName, from] of Object.entries(libheif))
        this.emitFile({ type: 'asset', fileName, source: readFileSync(resolve(from)) });
    },
  };
}

function inRenderer(folder: string, outDir: string): InlineConfig {
  return {
    ...base,
    root: join(repoFolder, folder),
    base: './',
    build: {
      target: browserTarget,
      outDir,
      emptyOutDir: true,
      sourcemap: true,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
      rolldownOptions: { output: { charset: 'ascii' } },
      // One window that is loaded from disk: there is no download to split up.
      chunkSizeWarningLimit: 5000,
    },
  };
}
