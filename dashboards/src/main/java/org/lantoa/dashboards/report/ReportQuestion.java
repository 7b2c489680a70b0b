package org.lantoa.dashboards.report;

import java.time.LocalDate;

/**
 * What a report is asked about.
 *
 * @param unit the unit's id
 * @param from the first day of publication, inclusive, in the registry's zone
 * @param to the last day, inclusive
 * @param organised by which organisation of units posts count
 * @param today the day whose organisation is the one of now
 */
public record ReportQuestion(
    String unit, LocalDate from, LocalDate to, Organised organised, LocalDate today) {}
