package org.lantoa.model.registry;

import java.time.LocalDate;

/**
 * A campaign (đợt tuyên truyền): the posts published within its days whose text its query matches.
 *
 * @param id see {@link org.lantoa.model.RegistryId}
 * @param name as pages show it
 * @param from the first day, inclusive, in the registry's zone
 * @param to the last day, inclusive
 * @param query words, quoted phrases, hashtags and what joins them, for example {@code #DanVanKheo
 *     OR "dân vận khéo"}
 */
public record Campaign(String id, String name, LocalDate from, LocalDate to, String query) {}
