package org.lantoa.dashboards.page;

/**
 * Something of the registry, by its name.
 *
 * @param id the id
 * @param name the name; the id where the registry no longer knows it
 */
public record Named(String id, String name) {}
