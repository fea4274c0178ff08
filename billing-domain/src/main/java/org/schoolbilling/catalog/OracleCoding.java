package org.schoolbilling.catalog;

/** Oracle Financials segments: type (art), place, project, measure, counterpart, activity, company (CAT-7). */
public record OracleCoding(
        String type, String place, String project, String measure, String counterpart, String activity, String company)
        implements AccountCoding {

    public OracleCoding {
        Text.required(type, 25, "type (art)");
        Coding.part(type, 25, "type (art)", ';');
        Coding.part(place, 25, "place", ';');
        Coding.part(project, 25, "project", ';');
        Coding.part(measure, 25, "measure", ';');
        Coding.part(counterpart, 25, "counterpart", ';');
        Coding.part(activity, 25, "activity", ';');
        Coding.part(company, 25, "company", ';');
    }

    @Override
    public ErpKind erp() {
        return ErpKind.ORACLE;
    }

    @Override
    public String account() {
        return type;
    }

    @Override
    public String toText() {
        return Coding.join(';', type, place, project, measure, counterpart, activity, company);
    }
}
