package org.schoolbilling.spi.validation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A text of a document that is a decimal number, such as {@code 1234.50}. A document may write it as a text or as a
 * number; whoever reads it keeps the characters as they stand, so that nothing passes through floating point (MON-1).
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Decimal {}
