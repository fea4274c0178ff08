package org.schoolbilling.testkit.contract;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Where the author of an adapter looks first when this promise is broken. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface LookAt {

    String value();
}
