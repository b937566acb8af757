import { z } from 'zod';
import { packageRoles } from '../../story/package';
import { isAbsoluteAddress, isTimeWithOffset } from '../is-absolute-address';

const uri = z.string().refine(isAbsoluteAddress, 'is no URI');
const time = z.string().refine(isTimeWithOffset, 'has no offset');
const text = z.string().min(1);
const count = z.number().int().nonnegative();
const pubStatus = z.enum(['usable', 'withheld', 'canceled']);

/** Names are written in camel case since version 3, and one has another name. */
const older = { embargoedUntil: 'embargoed' } as const;
const names = {
  '3.1': (name: string): string => name,
  '2.2': (name: string): string => (name in older ? 'embargoed' : name.toLowerCase()),
} as const;

/** A story in a version of ninjs, as the standard has it, as far as stories go. What is not in it is a fault. */
export function ninjsSchema(version: keyof typeof names): z.ZodType {
  const named = names[version];
  const object = (shape: z.ZodRawShape) =>
    z.strictObject(Object.fromEntries(Object.entries(shape).map(([name, type]) => [named(name), type])));
  const said = z.array(object({ role: text, contentType: text, value: text })).min(1);
  const isNew = version === '3.1';
  const rendition = {
    name: text,
    href: uri,
    contentType: text,
    title: text.optional(),
    width: count,
    height: count,
    sizeInBytes: count,
  };
  const shared = { uri, pubStatus, by: text.optional(), descriptions: said.optional() };
  const picture = {
    ...shared,
    name: text,
    type: z.literal('picture'),
    title: text.optional(),
    usageTerms: text.optional(),
    headlines: said.optional(),
    copyrightNotice: text.optional(),
    infoSources: z.array(object({ name: text, role: text })).optional(),
    renditions: z
      .array(object(isNew ? { ...rendition, poi: object({ x: count, y: count }).optional() } : rendition))
      .optional(),
  };
  const related = {
    uri,
    pubStatus,
    name: text,
    type: z.literal('text'),
    representationType: z.literal('partial'),
    title: text.optional(),
  };
  const pictureObject = object(isNew ? { ...picture, rel: z.enum(['lead', 'body']) } : picture);
  const relatedObject = object(isNew ? { ...related, rel: z.enum(packageRoles) } : related);
  return object({
    ...shared,
    standard: object({ name: z.literal('ninjs'), version: z.literal(version), schema: uri }),
    type: z.literal('text'),
    representationType: z.enum(['full', 'partial']),
    version: text,
    firstCreated: time,
    versionCreated: time,
    contentCreated: time,
    embargoedUntil: time.optional(),
    language: text,
    urgency: z.number().int().min(1).max(9).optional(),
    title: text.optional(),
    edNote: text.optional(),
    slugline: text.optional(),
    located: text.optional(),
    altIds: z.array(object({ role: text, value: text })).optional(),
    infoSources: z.array(object({ name: text, role: text })).optional(),
    subjects: z.array(object({ name: text, rel: text })).optional(),
    headlines: said.optional(),
    bodies: z.array(
      object({ role: text, contentType: text, charCount: count, wordCount: count, value: z.string() }),
    ),
    associations: z.array(z.union([pictureObject, relatedObject])).optional(),
  });
}
