/** The rules of the house: who may use whom, and how things are named. */
@NullMarked
package org.lantoa.local.house;

import org.jspecify.annotations.NullMarked;
