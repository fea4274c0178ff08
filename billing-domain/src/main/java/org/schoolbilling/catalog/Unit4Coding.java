package org.schoolbilling.catalog;

/**
 * Unit4 (Agresso) dimensions: 0 account, 1 place, 2 purpose, 4 project, 5 programme, 6 code (CAT-7). At most 25 characters
 * each (GL07); the older full format holds fewer, and its writer refuses what does not fit.
 */
public record Unit4Coding(String account, String place, String purpose, String project, String programme, String code)
        implements AccountCoding {

    public Unit4Coding {
        Text.required(account, 25, "account (dim 0)");
        Coding.part(account, 25, "account (dim 0)", ';');
        Coding.part(place, 25, "place (dim 1)", ';');
        Coding.part(purpose, 25, "purpose (dim 2)", ';');
        Coding.part(project, 25, "project (dim 4)", ';');
        Coding.part(programme, 25, "programme (dim 5)", ';');
        Coding.part(code, 25, "code (dim 6)", ';');
    }

    public static Unit4Coding of(String account) {
        return new Unit4Coding(account, "", "", "", "", "");
    }

    @Override
    public ErpKind erp() {
        return ErpKind.UNIT4;
    }

    @Override
    public String toText() {
        return Coding.join(';', account, place, purpose, project, programme, code);
    }
}
