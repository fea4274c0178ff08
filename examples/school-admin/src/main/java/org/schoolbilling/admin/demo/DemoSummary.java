package org.schoolbilling.admin.demo;

import java.util.List;
import java.util.Map;

/**
 * What the demonstration came to.
 *
 * @param accountNames what ledger accounts are for
 */
record DemoSummary(
        Expected expected, DemoSums sums, Checks checks, List<String> stories, Map<String, String> accountNames) {}
