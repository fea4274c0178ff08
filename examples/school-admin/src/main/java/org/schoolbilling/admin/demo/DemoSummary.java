package org.schoolbilling.admin.demo;

import java.util.List;

/** What the demonstration came to. */
record DemoSummary(Expected expected, DemoSums sums, Checks checks, List<String> stories) {}
