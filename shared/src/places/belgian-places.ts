import type { PlaceTable } from './place-table.ts';

/**
 * The municipalities of Flanders and Brussels since 1 January 2025. Made by scripts/src/places/make-places.ts, not by hand. Names and postcodes: BeST Address,
 * FPS BOSA; points: GeoNames; both CC BY 4.0, see sources.md.
 */
export const BELGIAN_PLACES: PlaceTable = {
  antwerp: `
Aartselaar||1134 2387|2630
Antwerpen|en:Antwerp,fr:Anvers|1220 2400|2000;2018;2020;2030;2040 Berendrecht,Lillo,Zandvliet;2050;2060;2100 Deurne@1 66;2140 Borgerhout@-10 35;2150 Borsbeek@-23 85;2170 Merksem@26 49;2180 Ekeren@61 18;2600 Berchem@-30 33;2610 Wilrijk@-53 -5;2660 Hoboken@-44 -52
Arendonk||1323 3083|2370
Baarle-Hertog|fr:Baerle-Duc|1405 2892|2387
Balen||1168 3170|2490;2491 Olmen@-26 -20
Beerse||1319 2853|2340 Vlimmeren@-24 -72
Berlaar||1118 2658|2590 Gestel
Boechout||1160 2492|2530;2531 Vremde@15 31
Bonheiden||1023 2547|2820 Rijmenam@-21 37
Boom||1092 2372|2850
Bornem||1097 2244|2880 Hingene@6 25,Mariekerke@-32 -52,Weert
Brasschaat||1291 2492|2930
Brecht||1350 2638|2960 Sint-Job-in-'t-Goor@-51 -65,Sint-Lenaarts@-1 42
Dessel||1239 3114|2480
Duffel||1096 2509|2570
Edegem||1157 2445|2650
Essen||1468 2469|2910
Geel||1166 2989|2440
Grobbendonk||1190 2736|2280;2288 Bouwel@-17 6
Heist-op-den-Berg||1075 2728|2220 Hallaar@9 1;2221 Booischot@-23 47;2222 Itegem@28 1,Wiekevorst@33 64;2223 Schriek@-47 -34
Hemiksem||1145 2339|2620
Herentals||1177 2832|2200 Morkhoven@-58 -13,Noorderwijk@-36 9
Herenthout||1140 2756|2270
Herselt||1052 2882|2230 Ramsel@-20 -50
Hoogstraten||1400 2760|2320;2321 Meer@46 -21;2322 Minderhout@17 3;2323 Wortel@-2 35;2328 Meerle@72 43
Hove||1154 2471|2540
Hulshout||1075 2791|2235 Houtvenne@-33 18,Westmeerbeek@-14 47
Kalmthout||1384 2476|2920
Kapellen||1314 2435|2950
Kasterlee||1241 2967|2460 Lichtaart@-16 -50,Tielen@2 -67
Kontich||1132 2447|2550 Waarloos@-26 8
Laakdal||1082 3015|2430 Eindhout@22 -15,Vorst@-2 5;2431 Varendonk,Veerle@-12 -27
Lier|fr:Lierre|1131 2570|2500 Koningshooikt@-35 40
Lille||1242 2823|2275 Gierle@27 44,Poederlee@-14 17,Wechelderzande@21 -36
Lint||1127 2497|2547
Malle||1298 2708|2390 Oostmalle@2 25,Westmalle@0 -18
Mechelen|fr:Malines,also:Mechlin|1026 2478|2800 Walem@41 -20;2801 Heffen@21 -62;2811 Hombeek@-8 -39,Leest@7 -63;2812 Muizen@-15 36
Meerhout||1132 3078|2450
Merksplas||1359 2865|2330
Mol||1192 3117|2400
Mortsel||1167 2451|2640
Niel||1111 2334|2845
Nijlen||1161 2670|2560 Bevel@-23 10,Kessel@-22 -40
Olen||1144 2860|2250
Oud-Turnhout||1320 2984|2360
Putte||1053 2633|2580 Beerzel@5 38
Puurs-Sint-Amands||1065 2280|2870 Breendonk@-22 44,Liezele@-5 0,Puurs@9 8,Ruisbroek@23 51;2890 Lippelo@-22 -21,Oppuurs@1 -38,Sint-Amands@-9 -70
Ranst||1190 2565|2520 Broechem@-9 37,Emblem@-28 40,Oelegem@23 33
Ravels||1373 2992|2380;2381 Weelde@35 1;2382 Poppel@73 51
Retie||1267 3082|2470
Rijkevorsel||1348 2761|2310
Rumst||1082 2422|2840 Reet@20 -9,Terhagen@-2 -23
Schelle||1126 2341|2627
Schilde||1241 2583|2970 's-Gravenwezel@22 -22
Schoten||1253 2503|2900
Sint-Katelijne-Waver||1067 2535|2860;2861 Onze-Lieve-Vrouw-Waver@-4 44
Stabroek||1332 2371|2940 Hoevenen@-26 31
Turnhout||1323 2945|2300
Vorselaar||1202 2773|2290
Vosselaar||1309 2890|2350
Westerlo||1090 2915|2260 Oevel@48 -10,Tongerlo@16 1,Zoerle-Parwijs@0 -44
Wijnegem||1228 2519|2110
Willebroek||1060 2360|2830 Blaasveld@-4 17,Heindonk,Tisselt@-26 -1
Wommelgem||1205 2523|2160
Wuustwezel||1392 2595|2990 Loenhout@7 49
Zandhoven||1215 2662|2240 Massenhoven@-15 -26,Viersel@-27 -13;2242 Pulderbos@2 32;2243 Pulle@-12 52
Zoersel||1268 2713|2980 Halle@-27 -70
`,
  brussels: `
Anderlecht||836 2315|1070
Brussel|en:Brussels,fr:Bruxelles|850 2349|1000;1020 Laken;1047;1120 Neder-Over-Heembeek;1130 Haren;1040;1050;1060
Elsene|fr:Ixelles|833 2367|1050
Etterbeek||833 2388|1040
Evere||874 2399|1140
Ganshoren||871 2315|1083
Jette||873 2334|1090
Koekelberg||861 2331|1081
Oudergem|fr:Auderghem|817 2433|1160
Schaarbeek|fr:Schaerbeek|869 2377|1030;1035;1105
Sint-Agatha-Berchem|fr:Berchem-Sainte-Agathe|866 2296|1082
Sint-Gillis|fr:Saint-Gilles|828 2344|1060
Sint-Jans-Molenbeek|also:Molenbeek,fr:Molenbeek-Saint-Jean|850 2312|1080
Sint-Joost-ten-Node|fr:Saint-Josse-ten-Noode|854 2373|1210;1006
Sint-Lambrechts-Woluwe|fr:Woluwe-Saint-Lambert|844 2429|1200
Sint-Pieters-Woluwe|fr:Woluwe-Saint-Pierre|834 2439|1150
Ukkel|fr:Uccle|802 2339|1180
Vorst|fr:Forest|817 2328|1190
Watermaal-Bosvoorde|fr:Watermael-Boitsfort|802 2414|1170
`,
  east_flanders: `
Aalst|fr:Alost|936 2035|9300;9308 Gijzegem@50 13,Hofstade@25 -9;9310 Baardegem@19 106,Herdersem@36 31,Meldert@-2 99,Moorsel@11 62;9320 Erembodegem@-17 14,Nieuwerkerken@-12 -32
Aalter||1090 1447|9880 Lotenhulle@-40 15,Poeke;9881 Bellem@4 46;9910 Knesselare@49 -34,Ursel@39 40
Assenede||1226 1751|9960;9961 Boekhoute@33 -33;9968 Bassevelde@5 -73,Oosteeklo@-33 -62
Berlare||1033 2000|9290 Overmere@14 -53,Uitbergen@-11 -45
Beveren-Kruibeke-Zwijndrecht|also:Beveren|1208 2274|2070 Burcht@-4 69,Zwijndrecht@12 53;9120 Beveren-Waas,Haasdonk@-26 -33,Kallo@45 1,Melsele@15 8,Vrasene@13 -83;9130 Doel,Kieldrecht@81 -98,Verrebroek@47 -85;9150 Bazel@-61 27,Kruibeke@-38 40,Rupelmonde@-79 20
Brakel||801 1763|9660 Elst@29 -24,Everbeek@-38 46,Michelbeke@35 -1,Nederbrakel,Opbrakel@-9 -14,Sint-Maria-Oudenhove@33 33,Zegelsem;9661 Parike
Buggenhout||1016 2202|9255 Opdorp@12 16
Deinze||982 1531|9800 Astene@3 36,Bachte-Maria-Leerne@29 50,Gottem,Grammene@-4 -64,Meigem,Petegem-aan-de-Leie@-15 2,Sint-Martens-Leerne@34 50,Vinkt@27 -52,Wontergem,Zeveren;9850 Hansbeke@92 5,Landegem@73 46,Merendree@95 45,Nevele@53 15,Poesele,Vosselare@47 26
Denderleeuw||885 2076|9470;9472 Iddergem@-9 -32;9473 Welle@14 -20
Dendermonde|fr:Termonde|1029 2101|9200 Appels@3 -40,Baasrode@9 54,Grembergen@25 4,Mespelare,Oudegem@-19 -39,Schoonaarde@-25 -86,Sint-Gillis-Dendermonde
Destelbergen||1060 1799|9070 Heusden@-32 5
Eeklo||1187 1557|9900
Erpe-Mere||923 1955|9420 Aaigem@-34 -18,Bambrugge@-2 -25,Burst@-8 -39,Erondegem@18 1,Erpe@13 17,Mere@0 16,Ottergem,Vlekkem
Evergem||1113 1710|9940 Ertvelde@66 37,Kluizen,Sleidinge@21 -36
Gavere||929 1662|9890 Asper@-15 -11,Baaigem,Dikkelvenne@-10 33,Semmerzake@15 1,Vurste@14 21
Gent|en:Ghent,fr:Gand|1050 1717|9000;9030 Mariakerke@25 -34;9031 Drongen@1 -61;9032 Wondelgem@37 -8;9040 Sint-Amandsberg@9 32;9041 Oostakker@51 52;9042 Desteldonk@72 70,Mendonk,Sint-Kruis-Winkel;9050 Gentbrugge@-13 48,Ledeberg@-11 28;9051 Afsnee,Sint-Denijs-Westrem@-29 -45;9052 Zwijnaarde@-49 -10
Geraardsbergen|fr:Grammont|773 1882|9500 Goeferdinge@-7 -42,Moerbeke@-20 35,Nederboelare@3 -11,Onkerzele@9 29,Ophasselt@44 11,Overboelare@-9 -18,Viane@-31 43,Zarlardinge@-11 -53;9506 Grimminge,Idegem@29 44,Nieuwenhove,Schendelbeke@26 17,Smeerebbe-Vloerzegem,Waarbeke,Zandbergen@30 84
Haaltert||906 2001|9450 Denderhoutem@-34 17,Heldergem@-28 -43;9451 Kerksken@-15 -6
Hamme||1098 2137|9220 Moerzeke@-29 24
Herzele||887 1890|9550 Hillegem@9 -37,Sint-Antelinks,Sint-Lievens-Esse@-30 -2,Steenhuize-Wijnhuize@-47 -2,Woubrechtegem;9551 Ressegem@4 21;9552 Borsbeke@19 0
Horebeke||838 1694|9667 Sint-Kornelis-Horebeke,Sint-Maria-Horebeke@1 -6
Kaprijke||1217 1615|9970;9971 Lembeke@-22 18
Kluisbergen||781 1509|9690 Berchem@9 4,Kwaremont,Ruien@-12 -23,Zulzeke
Kruisem||908 1576|9750 Huise@-7 15,Ouwegem@4 24,Zingem@-4 77;9770 Kruishoutem@-6 -50;9771 Nokere;9772 Wannegem-Lede
Laarne||1031 1851|9270 Kalken@7 68
Lebbeke||1005 2135|9280 Denderbelle@-4 -44,Wieze@-28 -56
Lede||966 1986|9340 Impe@-6 -36,Oordegem@-9 -84,Smetlede@0 -58,Wanzele@8 -30
Lierde||805 1834|9570 Deftinge@-18 6,Sint-Maria-Lierde@14 10;9571 Hemelveerdegem;9572 Sint-Martens-Lierde@-1 -9
Lievegem||1124 1599|9920 Lovendegem@-22 14;9921 Vinderhoute@-36 43;9930 Zomergem@-4 -34;9931 Oostwinkel;9932 Ronsele;9950 Waarschoot@29 6
Lochristi||1096 1832|9080 Beervelde@-13 54,Zaffelare@38 32,Zeveneken@12 58;9185 Wachtebeke@73 40
Lokeren||1104 1993|9160 Daknam,Eksaarde@45 -25;9180 Moerbeke-Waas
Maarkedal||796 1636|9680 Etikhove@16 -11,Maarke-Kerkem;9681 Nukerke@0 -41;9688 Schorisse@7 40
Maldegem||1207 1445|9990;9991 Adegem@-2 50;9992 Middelburg
Merelbeke-Melle||995 1760|9090 Gontrode,Melle@7 45;9820 Bottelare@-31 -5,Lemberge@-19 11,Melsen@-39 -64,Merelbeke@-1 -14,Munte,Schelderode@-26 -47
Nazareth-De Pinte||973 1636|9810 Eke@-14 4,Nazareth@-16 -42;9840 De Pinte@20 11,Zevergem@6 57
Ninove||828 2027|9400 Appelterre-Eichem@-12 -49,Denderwindeke@-31 -2,Lieferinge,Nederhasselt@18 -52,Okegem@28 28,Voorde@-5 -78;9401 Pollare@-11 -21;9402 Meerbeke@-4 10;9403 Neigem;9404 Aspelare@14 -70;9406 Outer@14 -28
Oosterzele||953 1798|9860 Balegem@-27 -7,Gijzenzele,Landskouter,Moortsele@6 -20,Scheldewindeke@-19 -11
Oudenaarde|fr:Audenarde|852 1609|9700 Bevere@-2 -22,Edelare,Eine@15 9,Ename,Heurne,Leupegem,Mater@-9 54,Melden,Mullem,Nederename,Ooike,Volkegem,Welden@25 46
Ronse|fr:Renaix|746 1600|9600
Sint-Gillis-Waas||1219 2124|9170 De Klinge@37 -34,Meerdonk@48 26,Sint-Pauwels@-25 -28
Sint-Laureins||1242 1524|9980;9981 Sint-Margriete;9982 Sint-Jan-in-Eremo@30 57;9988 Waterland-Oudeman,Watervliet@33 102
Sint-Lievens-Houtem||920 1862|9520 Bavegem@24 3,Oombergen,Vlierzele@12 34,Zonnegem;9521 Letterhoutem@8 18
Sint-Martens-Latem||1015 1638|9830;9831 Deurle@-11 -23
Sint-Niklaas|fr:Saint-Nicolas|1165 2144|9100 Nieuwkerken-Waas@29 34;9111 Belsele@-19 -55;9112 Sinaai-Waas
Stekene||1210 2037|9190 Kemzeke@0 37
Temse|fr:Tamise|1128 2214|9140 Elversele@-10 -65,Steendorp@-1 56,Tielrode@-15 -37
Waasmunster||1106 2086|9250
Wetteren||1005 1883|9230 Massemen@-24 -9,Westrem
Wichelen||1005 1977|9260 Schellebelle@6 -49,Serskamp@-17 -50
Wortegem-Petegem||846 1530|9790 Elsegem@-22 6,Moregem,Ooike,Petegem-aan-de-Schelde@-13 26,Wortegem@8 -20
Zele||1066 2040|9240
Zelzate||1190 1808|9060
Zottegem||870 1811|9620 Elene@20 -1,Erwetegem@-15 3,Godveerdegem@-11 10,Grotenberge@3 12,Leeuwergem@18 20,Oombergen,Sint-Goriks-Oudenhove,Sint-Maria-Oudenhove@-36 -15,Strijpen@-2 -23,Velzeke-Ruddershove@13 -28
Zulte||920 1449|9870 Machelen,Olsene@14 15
Zwalm||878 1725|9630 Beerlegem,Dikkele,Hundelgem,Meilegem,Munkzwalm@-1 10,Paulatem,Roborst,Rozebeke,Sint-Blasius-Boekel,Sint-Denijs-Boekel,Sint-Maria-Latem;9636 Nederzwalm-Hermelgem
`,
  flemish_brabant: `
Aarschot||987 2837|3200 Gelrode@-21 -33;3201 Langdorp@9 35;3202 Rillaar@-13 55
Affligem||903 2112|1790 Essene@-1 25,Hekelgem@3 -4,Teralfene@-11 -13
Asse||910 2198|1730 Bekkerzeel,Kobbegem,Mollem@21 28;1731 Relegem@-11 79,Zellik@-26 75
Beersel||766 2300|1650;1651 Lot@2 -23;1652 Alsemberg@-25 38;1653 Dworp@-36 1;1654 Huizingen@-19 -26
Begijnendijk||1019 2784|3130 Betekom@-32 -2
Bekkevoort||941 2969|3460 Assent@11 46;3461 Molenbeek-Wersbeek@-22 -21
Bertem||864 2629|3060 Korbeek-Dijle;3061 Leefdaal@-16 -40
Bever|fr:Biévène|714 1930|1547
Bierbeek||829 2759|3360 Korbeek-Lo@31 4,Lovenjoel@30 22,Opvelp@-19 34
Boortmeerbeek||979 2574|3190;3191 Hever@16 -23
Boutersem||841 2834|3370 Kerkom@15 40,Neervelp,Roosbeek@-5 29,Vertrijk@-12 1,Willebringen
Diest||989 3051|3290 Deurne@50 46,Schaffen@11 36,Webbekom@-15 -11;3293 Kaggevinne@-9 -32;3294 Molenstede@15 -38
Dilbeek||848 2260|1700 Sint-Martens-Bodegem@14 -47,Sint-Ulriks-Kapelle@31 -41;1701 Itterbeek@-10 -11;1702 Groot-Bijgaarden@24 -10;1703 Schepdaal@-10 -64
Drogenbos||787 2315|1620
Geetbets||894 3112|3450 Grazen;3454 Rummen@-5 53
Glabbeek||873 2956|3380 Bunsbeek@-31 -11;3381 Kapellen@13 -4;3384 Attenrode@5 -32
Grimbergen||934 2372|1850;1851 Humbeek@34 8;1852 Beigem@15 -3;1853 Strombeek-Bever@-24 -16
Haacht||977 2638|3150 Tildonk@-33 7,Wespelaar@-16 2
Halle|fr:Hal|734 2235|1500;1501 Buizingen@8 18;1502 Lembeek@-18 -17
Herent||909 2671|3020 Veltem-Beisem@-1 -52,Winksele@-10 -25
Hoegaarden||776 2890|3320 Meldert@12 -52;3321 Outgaarden
Hoeilaart||767 2468|1560
Holsbeek||921 2757|3220 Kortrijk-Dutsel@6 51,Sint-Pieters-Rode@11 65;3221 Nieuwrode@29 76
Huldenberg||789 2583|3040 Loonbeek@20 27,Neerijse@28 41,Ottenburg@-37 33,Sint-Agatha-Rode@-3 48
Kampenhout||942 2551|1910 Berg@-11 -8,Buken,Nederokkerzeel@-23 13
Kapelle-op-den-Bos||1010 2363|1880 Nieuwenrode@-30 -10,Ramsdonk@5 -28
Keerbergen||1003 2634|3140
Kortenaken||909 3060|3470 Ransberg,Sint-Margriete-Houtem;3471 Hoeleden@-42 -75;3472 Kersbeek-Miskom@-24 -64;3473 Waanrode@7 -55
Kortenberg||890 2544|3070;3071 Erps-Kwerps@11 16;3078 Everberg@-13 26,Meerbeek@-8 46
Kraainem|fr:Crainhem|862 2469|1950
Landen||753 3082|3400 Eliksem,Ezemaal,Laar,Neerwinden@15 -42,Overwinden,Rumsdorp,Wange;3401 Waasmont,Walsbets@-15 2,Walshoutem,Wezeren;3404 Attenhoven@13 11,Neerlanden
Lennik||815 2156|1750 Gaasbeek,Sint-Kwintens-Lennik@-11 -1,Sint-Martens-Lennik@-3 14
Leuven|fr:Louvain|880 2701|3000;3001 Heverlee@-16 -5;3010 Kessel-Lo@5 36;3012 Wilsele@12 -3;3018 Wijgmaal
Liedekerke||869 2087|1770
Linkebeek||768 2337|1630
Linter||824 3037|3350 Drieslinter@22 13,Melkwezer,Neerhespen,Neerlinter@16 -14,Orsmaal-Gussenhoven,Overhespen,Wommersom@-11 -19
Londerzeel||1005 2303|1840 Malderen@16 -57,Steenhuffel@-10 -35
Lubbeek||883 2839|3210 Linden@12 -69;3211 Binkom@-11 45;3212 Pellenberg@-11 -45
Machelen||911 2442|1830;1831 Diegem@-14 -8
Meise||939 2327|1860;1861 Wolvertem@13 -17
Merchtem||951 2232|1785 Brussegem@-25 35,Hamme
Opwijk||967 2184|1745 Mazenzele@-25 -12
Oud-Heverlee||835 2664|3050;3051 Sint-Joris-Weert@-33 -11;3052 Blanden@-9 46;3053 Haasrode@-3 66;3054 Vaalbeek
Overijse||774 2535|3090
Pajottegem||755 2042|1540 Herne@-31 -7,Herfelingen@-7 56;1541 Sint-Pieters-Kapelle@-47 -52;1570 Galmaarden@-1 -71,Tollembeek@-14 -35,Vollezele@6 -18;1755 Gooik@39 72,Kester@9 79,Leerbeek@23 77,Oetingen@18 22
Pepingen||747 2153|1670 Bogaarden,Heikruis;1671 Elingen;1673 Beert;1674 Bellingen
Roosdaal||840 2097|1760 Onze-Lieve-Vrouw-Lombeek,Pamel@5 -26,Strijtem;1761 Borchtlombeek@8 42
Rotselaar||953 2717|3110;3111 Wezemaal@-5 38;3118 Werchter@20 -16
Scherpenheuvel-Zichem|fr:Montaigu-Zichem|996 2968|3270 Scherpenheuvel@-15 8;3271 Averbode@33 13,Zichem@6 15;3272 Messelbroek@0 -31,Testelt@15 -15
Sint-Genesius-Rode|fr:Rhode-Saint-Genèse|746 2358|1640
Sint-Pieters-Leeuw||779 2244|1600 Oudenaken,Sint-Laureins-Berchem;1601 Ruisbroek@11 54;1602 Vlezenbeek@29 -12
Steenokkerzeel||919 2510|1820 Melsbroek@-3 -30,Perk@17 -14
Ternat||867 2167|1740;1741 Wambeek@-14 -5;1742 Sint-Katherina-Lombeek@6 -13
Tervuren||824 2514|3080 Duisburg@-8 41,Vossem@12 46
Tielt-Winge||917 2884|3390 Houwaart@17 -24,Sint-Joris-Winge@-13 -9,Tielt@25 21;3391 Meensel-Kiezegem@-21 41
Tienen|fr:Tirlemont|807 2938|3300 Bost@-18 3,Goetsenhoven@-38 14,Hakendover@-11 44,Kumtich@14 -51,Oorbeek@-8 -46,Oplinter@23 52,Sint-Margriete-Houtem,Vissenaken@31 -33
Tremelo||992 2708|3120;3128 Baal@4 45
Vilvoorde|fr:Vilvorde|928 2429|1800 Peutie@2 23
Wemmel||908 2306|1780
Wezembeek-Oppem||840 2494|1970
Zaventem||884 2473|1930 Nossegem@-2 35;1932 Sint-Stevens-Woluwe@-16 -21;1933 Sterrebeek@-22 21
Zemst||983 2461|1980 Eppegem@-21 -6;1981 Hofstade@8 31;1982 Elewijt@-23 36,Weerde@-10 14
Zoutleeuw|fr:Léau|833 3104|3440 Budingen@32 -6,Dormaal,Halle-Booienhoven@-28 8,Helen-Bos
`,
  limburg: `
Alken||876 3306|3570
As||1008 3585|3665
Beringen||1050 3226|3580;3581 Beverlo@36 -7;3582 Koersel@9 45;3583 Paal@-10 -54
Bilzen-Hoeselt||868 3513|3730 Hoeselt@-21 -25,Romershoven,Sint-Huibrechts-Hern,Werm;3732 Schalkhoven;3740 Beverst@23 -38,Bilzen@5 5,Eigenbilzen@7 63,Grote-Spouwen@-35 41,Hees,Kleine-Spouwen@-30 37,Mopertingen@-7 63,Munsterbilzen@21 13,Rijkhoven@-35 2,Rosmeer,Waltwilder@-2 31;3742 Martenslinde;3746 Hoelbeek
Bocholt||1173 3580|3950 Kaulille@15 -56,Reppel@-19 -18
Bree||1142 3597|3960 Beek@13 6,Gerdingen,Opitter@-25 50,Tongerlo@-14 64
Diepenbeek||908 3419|3590
Dilsen-Stokkem||1035 3725|3650 Dilsen@2 -4,Elen@31 26,Lanklaar@-16 0,Rotem@18 16,Stokkem@-12 20
Genk||965 3501|3600
Gingelom||748 3134|3890 Boekhout,Jeuk@-13 76,Kortijs,Montenaken@-27 -5,Niel-bij-Sint-Truiden,Vorsen;3891 Borlo,Buvingen,Mielen-boven-Aalst@8 80,Muizen
Halen||948 3111|3545 Loksbergen,Zelem@29 -4
Hamont-Achel||1253 3518|3930 Achel@0 -38,Hamont@0 29
Hasselt||931 3338|3500 Sint-Lambrechts-Herk@-32 -30;3501 Wimmertingen;3510 Kermt@17 -90,Spalbeek@18 -114;3511 Kuringen@13 -39,Stokrooie@35 -57;3512 Stevoort@-12 -85;3720 Kortessem@-72 52;3721 Vliermaalroot@-66 88;3722 Wintershoven;3723 Guigoven@-92 62;3724 Vliermaal@-90 91
Hechtel-Eksel||1137 3373|3940 Eksel@15 18,Hechtel@-12 -5
Heers||754 3302|3870 Batsheers,Bovelingen,Gutshoven,Heks,Horpmaal,Klein-Gelmen,Mechelen-Bovelingen@-13 -39,Mettekoven,Opheers,Rukkelingen-Loon,Vechmaal,Veulen
Herk-de-Stad|fr:Herck-la-Ville|940 3166|3540 Berbroek@10 43,Donk@-1 -29,Schulen@20 24
Herstappe||727 3426|3717
Heusden-Zolder||1025 3292|3550 Heusden@12 -12,Zolder@0 18
Houthalen-Helchteren||1036 3403|3530 Helchteren@20 -21,Houthalen@-2 -29
Kinrooi||1145 3742|3640 Kessenich@6 81,Molenbeersel@25 -4,Ophoven@-19 60
Lanaken||893 3647|3620 Gellik@-8 -37,Neerharen@17 33,Veldwezelt@-25 -16;3621 Rekem@29 47
Leopoldsburg|fr:Bourg-Léopold|1117 3250|3970;3971 Heppen@-8 -21
Lommel||1231 3313|3920
Lummen||988 3191|3560 Linkhout@-20 -54,Meldert@12 -49
Maaseik||1098 3784|3680 Neeroeteren@-6 -85,Opoeteren@-29 -128
Maasmechelen||965 3695|3630 Eisden@20 19,Leut@26 41,Mechelen-aan-de-Maas@1 -4,Meeswijk,Opgrimbie@-23 -15,Vucht@13 16;3631 Boorsem@-23 24,Uikhoven@-41 24
Nieuwerkerken||864 3195|3850 Binderveld,Kozen@11 45,Wijer@35 29
Oudsbergen||1072 3562|3660 Opglabbeek@-29 21;3670 Ellikom@56 -38,Gruitrode@17 26,Meeuwen@27 -41,Neerglabbeek,Wijshagen@33 -4
Peer||1130 3460|3990 Grote-Brogel@23 46,Kleine-Brogel@43 -9,Wijchmaal@5 -47
Pelt||1219 3431|3900 Overpelt@-9 -15;3910 Neerpelt@9 12,Sint-Huibrechts-Lille@4 63
Riemst||810 3601|3770 Genoelselderen,Herderen@-3 -27,Kanne@3 68,Membruggen,Millen@-24 -45,Val-Meer@-23 -5,Vlijtingen@22 -17,Vroenhoven@16 39,Zichen-Zussen-Bolder@-16 24
Sint-Truiden|fr:Saint-Trond|817 3186|3800 Aalst,Brustem@-12 37,Engelmanshoven,Gelinden@-51 75,Groot-Gelmen,Halmaal,Kerkom-bij-Sint-Truiden,Ordingen,Zepperen@4 62;3803 Duras,Gorsem,Runkelen,Wilderen@-2 -44;3806 Velm@-38 -55
Tessenderlo-Ham||1076 3113|3945 Ham,Kwaadmechelen@25 32,Oostham@28 66;3980 Tessenderlo@-11 -24
Tongeren-Borgloon|also:Tongres|785 3434|3700 's Herenelderen,Berg,Diets-Heur,Haren,Henis,Kolmont,Koninksem@-20 5,Lauw@-46 -21,Mal@-16 86,Neerrepen,Nerem,Overrepen,Piringen,Riksingen,Rutten,Sluizen,Tongeren@-4 31,Vreren@-33 62,Widooie;3840 Bommershoven,Borgloon@20 -90,Broekom,Gors-Opleeuw,Gotem,Groot-Loon,Hendrieken,Hoepertingen@27 -150,Jesseren,Kerniel,Kuttekoven,Rijkel,Voort
Voeren|fr:Fourons|752 3789|3790 Moelingen,Sint-Martens-Voeren;3791 Remersdaal;3792 Sint-Pieters-Voeren@-13 33;3793 Teuven;3798 's-Gravenvoeren@7 -28
Wellen||841 3339|3830 Berlingen;3831 Herten;3832 Ulbeek
Zonhoven||991 3368|3520
Zutendaal||933 3575|3690
`,
  west_flanders: `
Alveringem||1012 711|8690 Hoogstade,Oeren,Sint-Rijkers;8691 Beveren-aan-den-IJzer,Gijverinkhove,Izenberge,Leisele,Stavele
Anzegem||837 1478|8570 Gijzelbrechtegem,Ingooigem@-17 -44,Vichte@2 -77;8572 Kaster;8573 Tiegem@-28 -3
Ardooie||976 1197|8850;8851 Koolskamp@26 13
Avelgem||776 1445|8580;8581 Kerkhove@23 58,Waarmaarde;8582 Outrijve@-18 -15;8583 Bossuit
Beernem||1140 1339|8730 Oedelem@30 -1,Sint-Joris@-13 26
Blankenberge||1313 1132|8370 Uitkerke@-6 5
Bredene||1235 976|8450
Brugge|en:Bruges|1209 1224|8000 Koolkerke@30 23;8200 Sint-Andries@-12 -45,Sint-Michiels@-21 -13;8310 Assebroek@-15 38,Sint-Kruis@5 25;8380 Dudzele@65 1,Lissewege@85 -31,Zeebrugge@120 -42
Damme||1251 1281|8340 Hoeke,Lapscheure,Moerkerke@-6 62,Oostkerke,Sijsele@-43 36
De Haan|fr:Le Coq|1273 1034|8420 Klemskerke@-31 -10,Wenduine@25 48;8421 Vlissegem@-18 22
De Panne|fr:La Panne|1098 594|8660 Adinkerke@-24 5
Deerlijk||853 1354|8540
Dentergem||964 1416|8720 Markegem,Oeselgem@-26 16,Wakken@-31 -19
Diksmuide|fr:Dixmude|1032 864|8600 Beerst@28 21,Driekapellen,Esen@-3 38,Kaaskerke,Keiem@49 18,Lampernisse,Leke@68 27,Nieuwkapelle,Oostkerke,Oudekapelle,Pervijze,Sint-Jacobs-Kapelle,Stuivekenskerke,Vladslo@14 52,Woumen@-31 6
Gistel||1156 964|8470 Moere@-33 -8,Snaaskerke@21 -25,Zevekote
Harelbeke||853 1309|8530;8531 Bavikhove@22 2,Hulste@29 -14
Heuvelland||777 819|8950 Nieuwkerke@-30 10;8951 Dranouter;8952 Wulvergem;8953 Wijtschate@9 65;8954 Westouter@20 -73;8956 Kemmel@6 8;8958 Loker
Hooglede||983 1083|8830 Gits@14 13
Houthulst||978 950|8650 Klerken@18 -43,Merkem@-25 -99
Ichtegem||1096 1015|8480 Bekegem@64 31,Eernegem@37 11
Ieper|en:Ypres|851 886|8900 Brielen,Dikkebus@-30 -57,Sint-Jan@14 19;8902 Hollebeke,Voormezele,Zillebeke@-16 36;8904 Boezinge@46 -32,Zuidschote;8906 Elverdinge@34 -69;8908 Vlamertinge@4 -66
Ingelmunster||921 1256|8770
Izegem||914 1214|8870 Emelgem,Kachtem@19 -20
Jabbeke||1182 1089|8490 Snellegem@-14 30,Stalhille,Varsenare@8 50,Zerkegem@-16 -19
Knokke-Heist||1350 1267|8300 Knokke@1 20,Westkapelle@-35 35;8301 Heist-aan-Zee,Ramskapelle
Koekelare||1090 978|8680 Bovekerke@-36 -15,Zande
Koksijde|fr:Coxyde|1116 638|8670 Oostduinkerke@0 44,Wulpen
Kortemark||1030 1041|8610 Handzame@-5 -38,Werken,Zarren@-12 -83
Kortrijk|fr:Courtrai|828 1265|8500;8501 Bissegem@-4 -37,Heule@10 -27;8510 Bellegem@-51 14,Kooigem,Marke@-21 -32,Rollegem@-62 -2;8511 Aalbeke@-50 -35
Kuurne||851 1282|8520
Langemark-Poelkapelle||917 929|8920 Bikschote,Langemark@-4 -9,Poelkapelle@1 28
Ledegem||858 1124|8880 Rollegem-Kapelle@11 22,Sint-Eloois-Winkel@18 57
Lendelede||886 1237|8860
Lichtervelde||1033 1150|8810
Lo-Reninge||964 765|8647 Lo@16 -15,Noordschote,Pollinkhove,Reninge@-16 24
Menen|fr:Menin|797 1122|8930 Lauwe@-2 65,Rekkem@-13 41
Mesen|fr:Messines|764 898|8957
Middelkerke||1185 821|8430;8431 Wilskerke;8432 Leffinge@-9 55;8433 Mannekensvere,Schore,Sint-Pieters-Kapelle,Slijpe;8434 Lombardsijde@-35 -71,Westende@-25 -52
Moorslede||892 1061|8890 Dadizele@-41 34
Nieuwpoort|fr:Nieuport|1130 751|8620 Ramskapelle,Sint-Joris
Oostende|en:Ostend,fr:Ostende|1216 927|8400 Stene@-12 -14,Zandvoorde@-17 45
Oostkamp||1154 1231|8020 Hertsberge@-47 38,Ruddervoorde@-58 -24,Waardamme@-43 -8
Oostrozebeke||921 1338|8780
Oudenburg||1185 1000|8460 Ettelgem@-5 29,Roksem@-16 33,Westkerke@-21 11
Pittem||993 1263|8740 Egem@22 -4
Poperinge||854 727|8970 Reningelst@-39 44;8972 Krombeke,Proven@36 -70,Roesbrugge-Haringe@64 -102;8978 Watou@5 -106
Roeselare|fr:Roulers|947 1123|8800 Beveren@26 21,Oekene@-29 34,Rumbeke@-15 44
Spiere-Helkijn|fr:Espierres-Helchin|728 1361|8587 Helkijn,Spiere@-9 -5
Staden||975 1015|8840 Oostnieuwkerke@-35 42,Westrozebeke@-43 -5
Tielt||999 1327|8700 Aarsele@-2 93,Kanegem@14 75,Schuiferskapelle@33 11;8760 Meulebeke@-48 -39
Torhout||1066 1101|8820
Veurne|fr:Furnes|1073 668|8630 Avekapelle,Booitshoeke,Bulskamp,De Moeren,Eggewaartskapelle,Houtem,Steenkerke,Vinkem,Wulveringem,Zoutenaaie
Vleteren||915 753|8640 Oostvleteren@18 -12,Westvleteren@12 -36,Woesten@-15 37
Waregem||889 1428|8790;8791 Beveren;8792 Desselgem@-3 -68;8793 Sint-Eloois-Vijve@20 -13
Wervik||781 1039|8940 Geluwe@29 38
Wevelgem||800 1167|8560 Gullegem@43 38,Moorsele@41 -7
Wielsbeke||900 1367|8710 Ooigem@-7 -31,Sint-Baafs-Vijve@7 24
Wingene||1058 1274|8750 Zwevezele@-21 -62;8755 Ruiselede@-18 120
Zedelgem||1142 1137|8210 Loppem@15 59,Veldegem@-37 22;8211 Aartrijke@-23 -46
Zonnebeke||873 987|8980 Beselare@-25 37,Geluveld@-38 6,Passendale@27 34,Zandvoorde
Zuienkerke||1265 1155|8377 Houtave,Meetkerke,Nieuwmunster
Zwevegem||813 1338|8550;8551 Heestert@-31 74;8552 Moen@-43 57;8553 Otegem@-6 82;8554 Sint-Denijs@-61 28
`,
};
