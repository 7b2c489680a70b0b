package org.lantoa.model.topic;

import java.time.Instant;

/** Steps of generations. */
final class GenerationJson {
  private GenerationJson() {}

  static GenerationStep read(FieldReader fields) {
    Instant at = fields.instant("at");
    Generation generation = fields.parsed("generation", Generation::new);
    GenerationStep.Kind kind = fields.named("kind", GenerationStep.Kind::ofWireName);
    return new GenerationStep(at, generation, kind, fields.integer("registryOffset"));
  }

  static void write(GenerationStep step, FieldWriter fields) {
    fields.text("at", step.at());
    fields.text("generation", step.generation().name());
    fields.text("kind", step.kind().wireName());
    fields.number("registryOffset", step.registryOffset());
  }
}
