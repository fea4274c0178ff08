package org.schoolbilling.admin.app;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An error as a program reads it. */
record ErrorJson(String code, @Nullable String rule, String message, List<String> details) {}
