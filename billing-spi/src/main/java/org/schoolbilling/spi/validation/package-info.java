/**
 * What is checked before it becomes a value: texts of a host's forms and documents. In come texts under constraints of
 * Jakarta Validation, one for each identifier ({@link org.schoolbilling.spi.validation.NationalId},
 * {@link org.schoolbilling.spi.validation.BankAccountNumber}, {@link org.schoolbilling.spi.validation.Kid} and others),
 * and catalogue documents; out come messages that name what is wrong, in English, Norwegian (nb, nn) and Danish. The
 * texts of the constraints are in {@code ContributorValidationMessages}, which Hibernate Validator reads beside a host's
 * own {@code ValidationMessages}, and which a host may reword there key by key. Messages never have a national id in
 * them; whoever shows or logs the invalid value of a violation masks it first. Uses the domain and Jakarta Validation.
 */
@NullMarked
package org.schoolbilling.spi.validation;

import org.jspecify.annotations.NullMarked;
