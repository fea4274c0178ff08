package org.schoolbilling.roster;

/** How a person is registered for a term (registreringsform). */
public enum RegistrationForm {
    /** Registered and paid in the ordinary way. */
    ORDINARY,
    /** Registered automatically by the payment (AUTOMATISK). */
    AUTOMATIC,
    /** Paid only (KUNBETALT). */
    PAYMENT_ONLY,
    /** Registered only (KUNREGIST): lifts the fee exemption (GEN-5). */
    REGISTRATION_ONLY
}
