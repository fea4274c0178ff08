/**
 * Rosters from files: CSV as school clerks keep it, and JSON (ROS-6). A file comes in, one
 * {@link org.schoolbilling.roster.Person} at a time goes out, and with it every fault of the file, each with its place
 * and what to do; national ids are shown masked everywhere (IDN-5). The same package writes both formats, reads files of
 * ids (ROS-4), and answers selections from a roster file as a {@link org.schoolbilling.spi.roster.RosterSource}.
 *
 * <p>Both formats become one tree of named facts ({@code Node}), which one reader ({@code PersonReader}) turns into a
 * person, so that they cannot come to say different things. Memory is that of one row, and of the ids read, which tell
 * duplicates.
 *
 * <p>Four types are longer than the house likes ({@code JsonRows}, {@code Values}, {@code CsvColumn}, {@code PersonTree}):
 * they are lists of a format's facts, and cutting them would scatter the list.
 */
@NullMarked
package org.schoolbilling.roster.files;

import org.jspecify.annotations.NullMarked;
