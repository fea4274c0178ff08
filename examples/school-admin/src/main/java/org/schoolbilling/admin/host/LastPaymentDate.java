package org.schoolbilling.admin.host;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.Optional;
import javax.sql.DataSource;
import org.schoolbilling.catalog.CreditorId;

/** The date that the last payment by hand was given, which is proposed for the next (PAY-8). */
public final class LastPaymentDate {

    private final DataSource database;
    private final CreditorId creditor;

    LastPaymentDate(DataSource database, CreditorId creditor) {
        this.database = database;
        this.creditor = creditor;
    }

    public Optional<LocalDate> read() {
        return Sql.in(database, connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                    "select payment_date from school_admin.last_payment where creditor = ?")) {
                select.setString(1, creditor.value());
                try (ResultSet rows = select.executeQuery()) {
                    return rows.next() ? Optional.of(rows.getObject(1, LocalDate.class)) : Optional.empty();
                }
            }
        });
    }

    public void write(LocalDate date) {
        Sql.run(database, connection -> {
            try (PreparedStatement delete =
                            connection.prepareStatement("delete from school_admin.last_payment where creditor = ?");
                    PreparedStatement insert =
                            connection.prepareStatement("insert into school_admin.last_payment values (?, ?)")) {
                delete.setString(1, creditor.value());
                delete.executeUpdate();
                insert.setString(1, creditor.value());
                insert.setObject(2, date);
                insert.executeUpdate();
            }
        });
    }
}
