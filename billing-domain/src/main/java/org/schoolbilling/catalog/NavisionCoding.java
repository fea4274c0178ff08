package org.schoolbilling.catalog;

/** Navision Stat: type (art), purpose (formål), responsibility (ansvar), project, written as a dotted string (CAT-7). */
public record NavisionCoding(String type, String purpose, String responsibility, String project)
        implements AccountCoding {

    public NavisionCoding {
        Text.required(type, 20, "type (art)");
        Coding.part(type, 20, "type (art)", '.');
        Coding.part(purpose, 20, "purpose", '.');
        Coding.part(responsibility, 20, "responsibility", '.');
        Coding.part(project, 20, "project", '.');
    }

    @Override
    public ErpKind erp() {
        return ErpKind.NAVISION;
    }

    @Override
    public String account() {
        return type;
    }

    @Override
    public String toText() {
        return Coding.join('.', type, purpose, responsibility, project);
    }
}
