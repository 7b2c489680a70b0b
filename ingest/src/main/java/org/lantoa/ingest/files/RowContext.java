package org.lantoa.ingest.files;

import org.lantoa.model.registry.Registry;

/**
 * What a shape needs to know beside a row.
 *
 * @param names resolves public names of sources
 * @param times reads the times of the file
 * @param sources reads sources that are written as keys
 */
record RowContext(Registry.Lookup names, TimeReading times, LastSource sources) {}
