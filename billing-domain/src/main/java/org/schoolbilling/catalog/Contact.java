package org.schoolbilling.catalog;

/** Whom a debtor can ask about the invoice; printed on it (CAT-4). Each part may be empty. */
public record Contact(String name, String phone, String email) {

    /** Nobody named. */
    public static final Contact NONE = new Contact("", "", "");

    public Contact {
        Text.atMost(name, 60, "contact name");
        Text.atMost(phone, 30, "contact phone");
        Text.atMost(email, 100, "contact e-mail");
    }
}
