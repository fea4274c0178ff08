/**
 * What should be demanded of whom, before there is an invoice (opkrævning). A generation request and a person come in;
 * one outcome for each line type and study goes out: a {@link org.schoolbilling.charge.Charge}, or why there is none
 * (GEN-5 to GEN-8, GEN-12). Orders and fee plans will make charges in ways of their own; what follows is the same. Uses
 * catalog and roster.
 */
@NullMarked
package org.schoolbilling.charge;

import org.jspecify.annotations.NullMarked;
