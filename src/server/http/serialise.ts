import fastJson, { type AnySchema } from 'fast-json-stringify';
import type { FastifySerializerCompiler } from 'fastify/types/schema';
import * as z from 'zod/mini';

/**
 * Writes answers of one shape as JSON: exactly what the schema names, whatever else a handler may have read. The code for it
 * is made once from the schema, and so takes less time than plain `JSON.stringify`. Types are not checked here; the
 * handlers' are by the compiler, and each answer's by `serializerCompiler` where `CHECK_RESPONSES` is on.
 */
export const writeNamed: FastifySerializerCompiler<z.ZodMiniType> = ({ schema }) => {
  // In the dialect of OpenAPI 3.0 a value that may be null is so marked; elsewhere it is a union, which would be tried out.
  const { $schema: _, ...shape } = z.toJSONSchema(schema, {
    io: 'output',
    target: 'openapi-3.0',
    // Shared shapes are named for the description; here each stands where it is used.
    metadata: z.registry(),
  });
  return fastJson(shape as AnySchema);
};
