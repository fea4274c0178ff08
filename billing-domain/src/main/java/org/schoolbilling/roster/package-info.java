/**
 * The people a school may bill, and how they are selected (ROS). The host owns the roster: persons come in through one
 * port, as they are today, and each {@link org.schoolbilling.roster.Selection} is a pure question that can be asked of any
 * of them. Uses term, party and the codes of catalog.
 *
 * <p>{@code Selection} is a little longer than the house's limit: the eleven questions stand together, each a short record.
 */
@NullMarked
package org.schoolbilling.roster;

import org.jspecify.annotations.NullMarked;
