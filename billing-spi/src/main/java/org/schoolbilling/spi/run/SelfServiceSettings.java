package org.schoolbilling.spi.run;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.schoolbilling.catalog.InvoiceTypeCode;
import org.schoolbilling.catalog.LineTypeCode;

/**
 * What debtors may do by themselves; each part can be off (SLF-4).
 *
 * @param dueOrNull the due date of invoices they make (SABETFRIST); null for none
 * @param semesterTypeOrNull the invoice type of the semester fee (SEMAVG_F); null where they can make none
 * @param semesterFeeOrNull its line type (SEMAVG_D); null where they can make none
 * @param welfareFeeOrNull the welfare fee's line type (SAIHAVG_D), claimed along; null for none
 * @param paperFeeOrNull the line type claimed where paper is chosen (PAPIRAVG_D); null for none
 * @param mayChooseSending whether they choose if the invoice is sent on paper when they make it (UTSENDVALG)
 * @param isSentByDefault whether it is sent where they do not choose
 * @param mayAskAnew whether they may wish to have it sent anew (UTSENDNY)
 * @param demandsStudyRight whether making one needs a study right that is valid today (SRKRAVGEN)
 */
public record SelfServiceSettings(
        @Nullable LocalDate dueOrNull,
        @Nullable InvoiceTypeCode semesterTypeOrNull,
        @Nullable LineTypeCode semesterFeeOrNull,
        @Nullable LineTypeCode welfareFeeOrNull,
        @Nullable LineTypeCode paperFeeOrNull,
        boolean mayChooseSending,
        boolean isSentByDefault,
        boolean mayAskAnew,
        boolean demandsStudyRight) {

    /** Debtors see their invoices and can do nothing. */
    public static final SelfServiceSettings OFF =
            new SelfServiceSettings(null, null, null, null, null, false, false, false, false);
}
