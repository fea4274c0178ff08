package org.schoolbilling.roster;

/** How far an application must have come to be selected (ROS-7). */
public enum AdmissionBasis {
    /** An offer was made (tilbud). */
    OFFER,
    /** The offer was accepted (ja-svar). */
    YES_ANSWER,
    /** The person turned up (frammøte). */
    ATTENDANCE
}
