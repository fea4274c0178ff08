package org.schoolbilling.admin.host;

import java.time.Instant;

/**
 * A load of the roster.
 *
 * @param load ascending
 */
public record StoredRoster(long load, String file, long persons, String loadedBy, Instant loadedAt) {}
