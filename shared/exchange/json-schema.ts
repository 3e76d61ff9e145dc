import { ID_PATTERN } from '../base/id.ts';
import { ORDER_PATTERN } from '../base/order.ts';
import type { Field } from '../model/field.ts';
import { KINDS } from '../model/kinds.ts';
import { JSON_FORMAT, JSON_SCHEMA, JSON_VERSION } from './temas-json.ts';

type Schema = Readonly<Record<string, unknown>>;

/**
 * The JSON Schema (2020-12) of a document written as JSON, made from the one description of all records. What it cannot say
 * (that a step and a lane are of one map, that an id stands once) Temas checks when it reads; and lengths, which a schema
 * counts in characters, Temas counts in UTF-16 units.
 */
export const temasJsonSchema = (): Schema => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: JSON_SCHEMA,
  title: 'Temas document',
  description: 'All records of a Temas document. Relations are id fields; order is a key compared as plain text.',
  type: 'object',
  properties: {
    $schema: { type: 'string' },
    format: { const: JSON_FORMAT },
    version: { const: JSON_VERSION },
    title: { type: 'string' },
    records: { type: 'array', items: { oneOf: Object.keys(KINDS).map((kind) => ({ $ref: `#/$defs/${kind}` })) } },
  },
  required: ['format', 'version', 'records'],
  $defs: Object.fromEntries(Object.entries(KINDS).map(([kind, fields]) => [kind, schemaOfKind(kind, fields)])),
});

const schemaOfKind = (kind: string, fields: Readonly<Record<string, Field>>): Schema => ({
  type: 'object',
  properties: {
    kind: { const: kind },
    id: { type: 'string', pattern: ID_PATTERN.source },
    ...Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, schemaOfField(field)])),
  },
  // The others have a value of their own when they are left out.
  required: ['kind', 'id', ...Object.entries(fields).flatMap(([name, field]) => (isAsked(field) ? [name] : []))],
  additionalProperties: false,
});

const isAsked = (field: Field): boolean =>
  !field.nullable && field.type !== 'flag' && field.type !== 'text' && !(field.type === 'choice' && field.initial !== undefined);

function schemaOfField(field: Field): Schema {
  const schema = schemaOfValue(field);
  if (!field.nullable) return schema;
  return field.type === 'choice' ? { enum: [...field.of, null] } : { ...schema, type: [schema['type'], 'null'] };
}

function schemaOfValue(field: Field): Schema {
  switch (field.type) {
    case 'text':
      return { type: 'string', maxLength: field.max };
    case 'number':
    case 'integer':
      return { type: field.type, minimum: field.min, maximum: field.max };
    case 'choice':
      return { enum: field.of, ...(field.initial !== undefined && { default: field.initial }) };
    case 'flag':
      return { type: 'boolean', default: false };
    case 'date':
      return { type: 'string', format: 'date', pattern: '^\\d{4}-\\d{2}-\\d{2}$' };
    case 'instant':
      return { type: 'string', format: 'date-time', pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$' };
    case 'order':
      return { type: 'string', pattern: ORDER_PATTERN.source };
    case 'ref':
      return { type: 'string', pattern: ID_PATTERN.source, description: `The id of a ${[field.to].flat().join(', ')}.` };
  }
}
